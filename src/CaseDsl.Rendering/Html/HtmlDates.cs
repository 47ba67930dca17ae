using System.Text;

namespace CaseDsl.Rendering.Html;

/// <summary>Dates in narrow cells, which a browser would break at their hyphens.</summary>
internal static class HtmlDates
{
    private const int Width = 10;

    /// <summary>The HTML with each date between its tags in an element that does not break. The text stays as it is, for those who copy or search it.</summary>
    internal static string Unbroken(string html)
    {
        StringBuilder? result = null;
        var copied = 0;
        var isInTag = false;
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] is '<' or '>') isInTag = html[at] == '<';
            if (isInTag || at + Width > html.Length || !IsDate(html.AsSpan(at, Width)) || IsDigit(html, at - 1) || IsDigit(html, at + Width)) continue;
            result ??= new StringBuilder();
            result.Append(html, copied, at - copied).Append("<span class=\"date\">").Append(html, at, Width).Append("</span>");
            copied = at + Width;
            at = copied - 1;
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Width; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }
}
