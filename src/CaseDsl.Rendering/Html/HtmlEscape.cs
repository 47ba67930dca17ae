using System.Text;

namespace CaseDsl.Rendering.Html;

/// <summary>Plain text as text and attributes of HTML.</summary>
internal static class HtmlEscape
{
    /// <summary>The text with everything that could be read as markup, or end an attribute in double quotes, given as a reference.</summary>
    internal static string Text(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"'") < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            });
            if (c is not ('<' or '>' or '&' or '"' or '\'')) result.Append(c);
        }

        return result.ToString();
    }
}
