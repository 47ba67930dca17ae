using System.Globalization;
using System.Text;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Labels of Mermaid diagrams.</summary>
internal static class MermaidText
{
    /// <summary>The text as a quoted label. Everything that Mermaid or the HTML it makes could read as markup is given by number (`#35;`).</summary>
    internal static string Label(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in MarkdownText.OneLine(text).Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '%' or '+' or '-' or '(' or ')' or '/' or '$' or ':' or '_' or '→' or '×') result.Append(rune);
            else result.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        if (result.Length == 1) result.Append(' ');
        return result.Append('"').ToString();
    }

    /// <summary>The text as a label of a chart, which knows no numbered characters: letters, digits and plain punctuation, in quotes.</summary>
    internal static string Plain(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in MarkdownText.OneLine(text).Trim().EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or '(' or ')' or '/';
            if (isPlain) result.Append(rune);
            else if (result[^1] != ' ') result.Append(' ');
        }

        if (result.Length == 1) result.Append('?');
        return result.ToString().TrimEnd() + "\"";
    }
}
