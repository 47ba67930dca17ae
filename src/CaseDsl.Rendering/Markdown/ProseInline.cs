using System.Text;

namespace CaseDsl.Rendering.Markdown;

/// <summary>One line of an author's prose: code, emphasis and links stay; HTML is shown as text; bare addresses become links.</summary>
internal static class ProseInline
{
    private const int MostNesting = 4;

    // How far a mark's other end is looked for: a line as long as a book stays linear.
    private const int Furthest = 1000;

    // Words that say nothing of where a link leads; the address is then shown beside them.
    private static readonly string[] EmptyLinkTexts = ["click here", "here", "link", "more"];

    internal static string Fit(string line) => Fit(line, 0);

    private static string Fit(string line, int depth)
    {
        var result = new StringBuilder(line.Length + 16);
        var closers = new HashSet<int>();
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '\\' when i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i + 1]) is false:
                    result.Append(c).Append(line[++i]);
                    break;
                case '`':
                    i = Code(result, line, i);
                    break;
                case '<':
                    i = Angle(result, line, i);
                    break;
                case '[':
                    i = depth < MostNesting ? Link(result, line, i, depth) : Literal(result, c, i);
                    break;
                case ']' when i + 1 < line.Length && line[i + 1] is '(' or '[' or ':':
                    result.Append("\\]");
                    break;
                case '!' when i + 1 < line.Length && line[i + 1] == '[' && !HasAlternative(line, i + 1):
                    result.Append("\\!");
                    break;
                case '*' or '_':
                    i = Emphasis(result, line, i, closers);
                    break;
                default:
                    var address = WebAddress.LengthAt(line, i);
                    if (address == 0)
                    {
                        result.Append(c);
                        break;
                    }

                    WebAddress.Append(result, line.AsSpan(i, address));
                    i += address - 1;
                    break;
            }
        }

        return result.ToString();
    }

    private static int Literal(StringBuilder result, char c, int index)
    {
        result.Append(c);
        return index;
    }

    private static int Code(StringBuilder result, string line, int start)
    {
        var length = RunLength(line, start);
        for (var i = start + length; i < Math.Min(line.Length, start + Furthest); i++)
        {
            if (line[i] != '`') continue;
            var closing = RunLength(line, i);
            if (closing == length)
            {
                result.Append(MarkdownText.Code(line[(start + length)..i]));
                return i + closing - 1;
            }

            i += closing - 1;
        }

        for (var i = 0; i < length; i++) result.Append("\\`");
        return start + length - 1;
    }

    private static int Angle(StringBuilder result, string line, int start)
    {
        var end = line.IndexOf('>', start, Math.Min(Furthest, line.Length - start));
        if (end > start + 1 && WebAddress.LengthAt(line, start + 1) == end - start - 1)
        {
            WebAddress.Append(result, line.AsSpan(start + 1, end - start - 1));
            return end;
        }

        var next = start + 1 < line.Length ? line[start + 1] : '\0';
        if (char.IsAsciiLetter(next) || next is '/' or '!' or '?') result.Append('\\');
        result.Append('<');
        return start;
    }

    private static int Link(StringBuilder result, string line, int start, int depth)
    {
        var close = ClosingBracket(line, start);
        if (close < 0 || close + 1 >= line.Length || line[close + 1] != '(') return Literal(result, '[', start);
        var end = line.IndexOf(')', close, Math.Min(Furthest, line.Length - close));
        if (end < 0) return Literal(result, '[', start);

        var text = line[(start + 1)..close].Trim();
        var target = line[(close + 2)..end].Trim();
        if (text.Length == 0 || !IsSafe(target)) return Literal(result, '[', start);
        var inner = Fit(text, depth + 1);
        var isWeb = WebAddress.LengthAt(target, 0) == target.Length;
        if (Array.Exists(EmptyLinkTexts, empty => text.Equals(empty, StringComparison.OrdinalIgnoreCase)))
        {
            result.Append(inner).Append(" (");
            if (isWeb) WebAddress.Append(result, target);
            else result.Append(MarkdownText.Code(target));
            result.Append(')');
        }
        else
        {
            result.Append('[').Append(inner).Append("](").Append(target).Append(')');
        }

        return end;
    }

    // A link leads to the web or to a file beside this one: never to a script, never to a place in a page that may not have it.
    private static bool IsSafe(string target)
    {
        if (target.Length == 0 || target[0] is '#' or '<' or '(') return false;
        foreach (var c in target)
        {
            if (c is ' ' or '"' or '\\' or '`' or '<' or '>' or '[' or ']' or '(' or '*' or '_' && !WebOrFile(target)) return false;
        }

        return WebOrFile(target);
    }

    private static bool WebOrFile(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || !target.Contains(':', StringComparison.Ordinal);

    private static int ClosingBracket(string line, int start)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(line.Length, start + Furthest); i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '[') depth++;
            else if (line[i] == ']' && --depth == 0) return i;
        }

        return -1;
    }

    private static bool HasAlternative(string line, int bracket)
    {
        var close = ClosingBracket(line, bracket);
        return close > bracket + 1 && !line.AsSpan(bracket + 1, close - bracket - 1).Trim().IsEmpty;
    }

    // Underscores and stars mark emphasis alike; pages keep to stars. A run that stands free is no mark.
    private static int Emphasis(StringBuilder result, string line, int start, HashSet<int> closers)
    {
        var length = RunLength(line, start);
        var mark = line[start];
        var isFree = IsSpace(line, start - 1) && IsSpace(line, start + length);
        if (mark == '*' && !isFree)
        {
            result.Append(mark, length);
        }
        else if (closers.Contains(start))
        {
            result.Append('*', length);
        }
        else if (mark == '_' && !isFree && MarkdownText.IsWord(line, start - 1) && MarkdownText.IsWord(line, start + length))
        {
            result.Append(mark, length);
        }
        else if (mark == '_' && !isFree && CloserOf(line, start, length) is var closer && closer >= 0)
        {
            closers.Add(closer);
            result.Append('*', length);
        }
        else
        {
            for (var i = 0; i < length; i++) result.Append('\\').Append(mark);
        }

        return start + length - 1;
    }

    private static int CloserOf(string line, int start, int length)
    {
        if (MarkdownText.IsWord(line, start - 1) || IsSpace(line, start + length)) return -1;
        for (var i = start + length; i < Math.Min(line.Length, start + Furthest); i++)
        {
            if (line[i] == '`') return -1;
            if (line[i] != '_') continue;
            var run = RunLength(line, i);
            if (run == length && !IsSpace(line, i - 1) && !MarkdownText.IsWord(line, i + run)) return i;
            i += run - 1;
        }

        return -1;
    }

    private static bool IsSpace(string line, int index) => index < 0 || index >= line.Length || char.IsWhiteSpace(line[index]);

    private static int RunLength(string line, int start)
    {
        var end = start;
        while (end < line.Length && line[end] == line[start]) end++;
        return end - start;
    }
}
