using System.Text;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Web addresses in running text, which Markdown wants in angle brackets.</summary>
internal static class WebAddress
{
    private const string WithoutScheme = "www.";

    /// <summary>The length of the web or mail address that starts at an index; 0 where none does.</summary>
    internal static int LengthAt(string line, int index)
    {
        if (!char.IsAsciiLetterOrDigit(line[index]) || MarkdownText.IsWord(line, index - 1)) return 0;
        var rest = line.AsSpan(index);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith(WithoutScheme, StringComparison.OrdinalIgnoreCase) ? WithoutScheme.Length : 0;
        if (scheme == 0) return MailLength(line, index);

        var end = scheme;
        while (end < rest.Length && IsPart(rest[end])) end++;
        while (end > scheme && IsClosing(rest, end)) end--;
        return end > scheme ? end : 0;
    }

    /// <summary>Appends the address as a link to itself.</summary>
    internal static void Append(StringBuilder text, ReadOnlySpan<char> address)
    {
        var hasScheme = !address.StartsWith(WithoutScheme, StringComparison.OrdinalIgnoreCase);
        if (!hasScheme)
        {
            text.Append('[');
            foreach (var c in address) text.Append(c is '_' or '*' or '[' or ']' or '|' or '~' ? "\\" : "").Append(c);
            text.Append("](<https://");
        }
        else
        {
            text.Append('<');
        }

        foreach (var c in address)
        {
            if (c == '|') text.Append("%7C");
            else text.Append(c);
        }

        text.Append(hasScheme ? ">" : ">)");
    }

    private static bool IsPart(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('<' or '>' or '"' or '`' or '\\');

    // What closes a sentence or a bracket behind an address isn't part of it; a bracket that opened inside it is.
    private static bool IsClosing(ReadOnlySpan<char> text, int end) => text[end - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '}' or '*' or '_' => true,
        ')' => !text[..(end - 1)].Contains('('),
        _ => false,
    };

    private static int MailLength(string line, int index)
    {
        if (index > 0 && line[index - 1] is '.' or '_' or '+' or '-' or '@') return 0;
        var at = index;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '.' or '_' or '+' or '-')) at++;
        if (at >= line.Length || line[at] != '@') return 0;
        var end = at + 1;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '.' or '-' or '_')) end++;
        while (end > at && line[end - 1] is '.' or '-' or '_') end--;
        return line.AsSpan(at, end - at).Contains('.') ? end - index : 0;
    }
}
