using System.Globalization;

namespace CaseDsl.Rendering.Markdown;

/// <summary>
/// An author's prose as Markdown inside a page. Paragraphs, emphasis, lists, quotations, code and links stay what they are; what would
/// break the page's own structure does not: a heading becomes a bold line, HTML is shown as text, a fence left open is closed,
/// rules and table rows read as typed.
/// </summary>
public static class ProseMarkdown
{
    private const int DeepestQuotation = 3;

    /// <summary>The prose as lines to be written between two blank ones; empty where it says nothing.</summary>
    public static IReadOnlyList<string> Lines(string prose) => Lines(prose.ReplaceLineEndings("\n").Split('\n'), 0);

    internal static IReadOnlyList<string> Lines(string[] lines, int quotations)
    {
        var blocks = new ProseBlocks(quotations > 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Clean(lines[i]);
            var text = line.TrimStart(' ');
            if (text.Length == 0) blocks.Blank();
            else if (FenceOf(text) is { } fence) i = Fence(blocks, lines, i, fence);
            else if (text[0] == '>' && quotations < DeepestQuotation) i = Quotation(blocks, lines, i, quotations);
            else if (HeadingOf(text) is { } heading) blocks.Heading(heading);
            else if (IsRule(text)) blocks.Text("\\" + text);
            else if (BulletOf(text) is { } item) blocks.Bullet(line.Length - text.Length, item);
            else if (NumberOf(text, out var numbered) is { } number) blocks.Numbered(line.Length - text.Length, number, numbered, text);
            else blocks.Text(ProseInline.Fit(text[0] is '>' or '|' ? "\\" + text : text));
        }

        return blocks.Finish();
    }

    private static string Clean(string line)
    {
        var text = line.Replace("\t", "    ", StringComparison.Ordinal);
        return MarkdownText.OneLine(text).TrimEnd();
    }

    private static (char Mark, int Length, string Language)? FenceOf(string text)
    {
        if (text[0] is not ('`' or '~')) return null;
        var length = 0;
        while (length < text.Length && text[length] == text[0]) length++;
        if (length < 3 || text.AsSpan(length).Contains('`')) return null;
        return (text[0], length, text[length..].Trim());
    }

    private static int Fence(ProseBlocks blocks, string[] lines, int start, (char Mark, int Length, string Language) fence)
    {
        var code = new List<string>();
        var i = start + 1;
        for (; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            if (text.Length >= fence.Length && text.AsSpan().Trim(fence.Mark).IsEmpty) break;
            code.Add(Clean(lines[i]));
        }

        var language = "";
        foreach (var c in fence.Language)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '#' or '-')) break;
            language += c;
        }

        blocks.Code(language.Length == 0 ? "text" : language, code);
        return i;
    }

    // A quotation goes on over blank lines to the next quoted line: two quotations apart would be read as one anyway.
    private static int Quotation(ProseBlocks blocks, string[] lines, int start, int quotations)
    {
        var quoted = new List<string>();
        var last = start;
        for (var i = start; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            if (text.Length > 0 && text[0] != '>') break;
            if (text.Length == 0) continue;
            while (last < i - 1)
            {
                quoted.Add("");
                last++;
            }

            quoted.Add(text[1..]);
            last = i;
        }

        blocks.Quotation(Lines([.. quoted], quotations + 1));
        return last;
    }

    private static string? HeadingOf(string text)
    {
        var level = 0;
        while (level < text.Length && text[level] == '#') level++;
        if (level is 0 or > 6 || (level < text.Length && text[level] != ' ')) return null;
        return text[level..].Trim().TrimEnd('#').Trim();
    }

    // A line of nothing but dashes, stars, equal signs or pipes is a rule, an underlined heading or a table's second row.
    private static bool IsRule(string text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            if (c is not ('-' or '=' or '_' or '*' or '|' or ':' or ' ')) return false;
            if (c is '-' or '=' or '_' or '*') marks++;
        }

        return marks > 1 || text is "=" or "-" or "*";
    }

    private static string? BulletOf(string text) => text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ' ? text[2..].TrimStart() : null;

    private static int? NumberOf(string text, out string item)
    {
        item = "";
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == 0 || digits + 2 >= text.Length || text[digits] is not ('.' or ')') || text[digits + 1] != ' ') return null;
        item = text[(digits + 2)..].TrimStart();
        return int.Parse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
