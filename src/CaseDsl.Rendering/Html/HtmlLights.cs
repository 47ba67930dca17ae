using System.Text;

namespace CaseDsl.Rendering.Html;

/// <summary>The lights of a page as shapes with a word for those who don't see them.</summary>
internal static class HtmlLights
{
    private static readonly (string Light, string Class, string Shape, string Word)[] All =
    [
        (Lights.Good, "good", "✓", "good"),
        (Lights.Doubtful, "doubtful", "!", "caution"),
        (Lights.Bad, "bad", "✕", "bad"),
    ];

    /// <summary>True where a text holds a light.</summary>
    internal static bool IsIn(string text) => text.AsSpan().IndexOfAny('✅', '⚠', '❌') >= 0;

    /// <summary>The HTML with each light as an element.</summary>
    internal static string Set(string html)
    {
        if (!IsIn(html)) return html;
        var result = new StringBuilder(html);
        foreach (var (light, name, shape, word) in All)
            result.Replace(light, $"<span class=\"light {name}\" role=\"img\" aria-label=\"{word}\">{shape}</span>");
        return result.ToString();
    }
}
