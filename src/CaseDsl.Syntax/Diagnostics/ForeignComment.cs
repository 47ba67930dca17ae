using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>
/// A comment between <c>/*</c> and <c>*/</c>. The lexer sees its first line only; what it covers and how to write it is told here, with
/// the whole text at hand.
/// </summary>
internal static class ForeignComment
{
    public const string Id = "CASE1014";

    public const string Message = "A comment begins with '//' and ends with its line; '/*' and '*/' have no meaning here.";

    /// <summary>The finding with all that it covers, and its fix.</summary>
    /// <param name="maybeClosed">False where it is known that no further comment is closed; set so where that turns out.</param>
    public static Diagnostic Whole(SyntaxTree tree, Diagnostic told, ref bool maybeClosed)
    {
        var text = tree.Text;
        var start = told.Location.Span.Start;
        if (told.Message != Message)
            return told;
        var end = maybeClosed ? EndFrom(text, start + 2) : -1;
        var line = text.Lines.GetLineFromPosition(start);
        if (end < 0)
        {
            maybeClosed = false;
            return told with { Fixes = [new CodeFix("Write '//'", true, [Change(tree, start, 2, "//")])] };
        }

        var last = text.Lines.GetLineFromPosition(end);
        var fix = IsBlank(text, end, last.End) ? AsLines(tree, line, last, start, end, IsBlank(text, line.Start, start) ? text.ToString(TextSpan.FromBounds(line.Start, start)) : "")
            : line.LineNumber == last.LineNumber ? Moved(tree, last, start, end)
            : null;
        return told with { Covers = TextSpan.FromBounds(start, end), Fixes = fix is null ? [] : [fix], Location = tree.Locate(TextSpan.FromBounds(start, Math.Min(end, line.End))) };
    }

    private static int EndFrom(SourceText text, int start)
    {
        for (var at = start; at + 1 < text.Length; at++)
        {
            if (text[at] == '*' && text[at + 1] == '/')
                return at + 2;
        }

        return -1;
    }

    // From its end: on a line of many comments, the one before is the first thing that is met.
    private static bool IsBlank(SourceText text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end == start;
    }

    // Each line gets its own '//'. Asterisks that stood for it go.
    private static CodeFix AsLines(SyntaxTree tree, TextLine first, TextLine last, int start, int end, string indent)
    {
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        for (var number = first.LineNumber; number <= last.LineNumber; number++)
        {
            var line = tree.Text.Lines[number];
            var isFirst = number == first.LineNumber;
            var isLast = number == last.LineNumber;
            var from = isFirst ? start + 2 : line.Start;
            var to = isLast ? end - 2 : line.End;
            var written = tree.Text.ToString(TextSpan.FromBounds(from, to));
            var words = written.Trim().TrimStart('*').Trim();
            // A line that holds nothing but the opening or the closing sign goes as a whole.
            if (isFirst && !isLast && words.Length == 0 && start == line.Start + indent.Length)
            {
                changes.Add(Change(tree, line.Start, line.EndIncludingLineBreak - line.Start, ""));
                continue;
            }

            if (isLast && !isFirst && words.Length == 0)
            {
                // With nothing between the two signs, both lines go at once: each by itself would take the break between them.
                if (number == first.LineNumber + 1 && changes is [{ Change.NewText: "" }])
                    return new CodeFix("Remove the comment", true, [Change(tree, first.Start, line.EndIncludingLineBreak - first.Start, "")]);
                changes.Add(Change(tree, tree.Text.Lines[number - 1].End, line.End - tree.Text.Lines[number - 1].End, ""));
                continue;
            }

            changes.Add(Change(tree, isFirst ? start : line.Start, (isLast ? end : line.End) - (isFirst ? start : line.Start), (isFirst ? "" : indent) + ("// " + words).TrimEnd()));
        }

        return new CodeFix(changes.Count == 1 ? "Write '//'" : "Write '//' before each line of it", true, changes.ToImmutable());
    }

    // In the middle of a line, to its end: unless prose or a comment has that already.
    private static CodeFix Moved(SyntaxTree tree, TextLine line, int start, int end)
    {
        var width = end - start + (tree.Text[end] == ' ' ? 1 : 0);
        if (IsTakenFrom(tree.Text, end, line.End))
            return new CodeFix("Remove the comment", false, [Change(tree, start, width, "")]);
        var words = tree.Text.ToString(TextSpan.FromBounds(start + 2, end - 2)).Trim();
        return new CodeFix("Move the comment to the line's end", true, [Change(tree, start, width, ""), Change(tree, line.End, 0, "  // " + words)]);
    }

    /// <summary>True where prose or a comment follows; it looks no further than that.</summary>
    private static bool IsTakenFrom(SourceText text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '|' || (text[at] == '/' && at + 1 < end && text[at + 1] is '/' or '*'))
                return true;
        }

        return false;
    }

    private static FileChange Change(SyntaxTree tree, int start, int width, string text) => new(tree.Path, new TextChange(new TextSpan(start, width), text));
}
