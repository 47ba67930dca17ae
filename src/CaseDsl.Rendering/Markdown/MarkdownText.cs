using System.Text;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Plain text of an author's as Markdown that reads exactly as typed: nothing in it can become markup, a link or HTML.</summary>
public static class MarkdownText
{
    /// <summary>Escapes a title or a short text for a line of Markdown. Line breaks become spaces; a web address becomes a link to itself.</summary>
    public static string Escape(string text)
    {
        var line = OneLine(text);
        var result = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var address = WebAddress.LengthAt(line, i);
            if (address > 0)
            {
                WebAddress.Append(result, line.AsSpan(i, address));
                i += address - 1;
                continue;
            }

            if (NeedsEscape(line, i)) result.Append('\\');
            result.Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>Code as the author wrote it, on one line: fenced by more backticks than it holds in a row.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text).Trim();
        if (line.Length == 0) return "";
        var longest = LongestRun(line, '`');
        if (longest == 0) return "`" + line + "`";
        var fence = new string('`', longest + 1);
        var start = line[0] == '`' ? " " : "";
        var end = line[^1] == '`' ? " " : "";
        return fence + start + line + end + fence;
    }

    /// <summary>Markdown of one line made fit for a table's cell: every `|` that isn't escaped yet gets its backslash; nothing becomes a dash.</summary>
    public static string Cell(string markdown)
    {
        var line = OneLine(markdown).Trim();
        if (line.Length == 0) return "–";
        if (!line.Contains('|', StringComparison.Ordinal)) return line;
        var result = new StringBuilder(line.Length + 8);
        var backslashes = 0;
        foreach (var c in line)
        {
            if (c == '|' && backslashes % 2 == 0) result.Append('\\');
            backslashes = c == '\\' ? backslashes + 1 : 0;
            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>A heading's text: no closing `#`, and no closing punctuation, which headings do without.</summary>
    public static string Heading(string markdown)
    {
        var line = OneLine(markdown).Trim();
        var end = line.Length;
        while (end > 0 && (char.IsWhiteSpace(line[end - 1]) || ".,;:!#。，；：！\\".Contains(line[end - 1], StringComparison.Ordinal))) end--;
        return line[..end];
    }

    /// <summary>The text on one line: line breaks, tabs and control characters become a single space.</summary>
    public static string OneLine(string text)
    {
        var plain = true;
        foreach (var c in text) plain &= !IsBreak(c);
        if (plain) return text;

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBreak(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString();
    }

    /// <summary>The first letter in upper case, for the start of a sentence or a cell.</summary>
    public static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    internal static int LongestRun(string text, char wanted)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    internal static bool IsWord(string line, int index) => index >= 0 && index < line.Length && char.IsLetterOrDigit(line[index]);

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static bool NeedsEscape(string line, int i)
    {
        var next = i + 1 < line.Length ? line[i + 1] : '\0';
        switch (line[i])
        {
            case '\\' or '`' or '*' or '|' or '~':
                return true;
            case ']':
                // A bracket is only a bracket, and intervals stay legible, unless it could end a link's text or name a footnote.
                return next is '(' or '[' || (next == ':' && line.AsSpan().TrimStart().StartsWith("["));
            case '_':
                // Inside a word an underscore is only an underscore: now_or_later stays legible.
                return !(IsWord(line, i - 1) && IsWord(line, i + 1));
            case '<':
                return char.IsAsciiLetter(next) || next is '/' or '!' or '?';
            case '&':
                return char.IsAsciiLetter(next) || next == '#';
            case '>' or '#' or '+' or '-' or '=':
                return IsFirst(line, i) && StartsBlock(line, i);
            case '.' or ')':
                return next is ' ' or '\0' && IsListNumber(line, i);
            default:
                return false;
        }
    }

    private static bool IsFirst(string line, int i) => line.AsSpan(0, i).Trim().IsEmpty;

    private static bool StartsBlock(string line, int i)
    {
        var end = i;
        while (end < line.Length && line[end] == line[i]) end++;
        return line[i] == '>' || end == line.Length || line[end] == ' ';
    }

    private static bool IsListNumber(string line, int i)
    {
        if (i == 0) return false;
        foreach (var c in line.AsSpan(0, i).TrimStart())
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return line[i - 1] != ' ';
    }
}
