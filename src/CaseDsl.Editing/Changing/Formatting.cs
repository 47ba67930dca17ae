using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Lays a file out as <c>casedsl format</c> does, whole, in part, or as it is typed.</summary>
public static class Formatting
{
    /// <summary>The letters after which <see cref="AfterTyping"/> has something to do.</summary>
    public static ImmutableArray<char> Triggers { get; } = ['}', '\n', '|'];

    public static ImmutableArray<TextChange> Whole(SyntaxTree tree) => Formatter.FormatChanges(tree);

    /// <summary>Only what lies in the lines that the range touches.</summary>
    public static ImmutableArray<TextChange> Range(SyntaxTree tree, TextSpan range)
    {
        var within = Places.Clamp(tree, range);
        var lines = tree.Text.Lines;
        var first = lines.GetLineFromPosition(within.Start);
        var last = lines.GetLineFromPosition(within.End);
        // A selection that ends at the start of a line does not mean that line.
        if (last.Start == within.End && last.LineNumber > first.LineNumber)
            last = lines[last.LineNumber - 1];
        var whole = TextSpan.FromBounds(first.Start, last.End);
        // The gap before a word is that word's, though it may begin on the line above.
        return Formatter.FormatChanges(tree).RemoveAll(change => change.Span.End < whole.Start || change.Span.End > whole.End);
    }

    /// <summary>
    /// What typing a letter asks for: after <c>}</c> the declaration that it closes is laid out; after a line break prose
    /// goes on with its bar, and any other line is indented; after <c>|</c> its bar stands under the one above.
    /// </summary>
    /// <param name="position">After the letter.</param>
    public static ImmutableArray<TextChange> AfterTyping(SyntaxTree tree, int position, char typed)
    {
        var at = Places.Clamp(tree, position);
        return typed switch
        {
            '}' => AfterBrace(tree, at),
            '\n' or '\r' => AfterLineBreak(tree, at),
            '|' => AfterBar(tree, at),
            _ => [],
        };
    }

    private static ImmutableArray<TextChange> AfterBrace(SyntaxTree tree, int position)
    {
        if (position == 0 || tree.Root.FindToken(position - 1) is not { Kind: SyntaxKind.CloseBraceToken } brace || brace.Parent is not BlockSyntax { Parent: DeclarationSyntax declaration })
            return [];
        return Formatter.FormatChanges(tree).RemoveAll(change => change.Span.Start < declaration.Span.Start || change.Span.End > declaration.Span.End);
    }

    private static ImmutableArray<TextChange> AfterLineBreak(SyntaxTree tree, int position)
    {
        var text = tree.Text;
        var line = text.Lines.GetLineFromPosition(position);
        if (line.LineNumber == 0)
            return [];
        var before = text.Lines[line.LineNumber - 1];
        var indent = LeadingSpace(text, line);
        // A bar with nothing after it ends the prose: the break behind it means what it would mean anywhere.
        if (BarOf(tree, before) is { } bar && !text.ToString(TextSpan.FromBounds(bar.Span.End, before.End)).AsSpan().Trim().IsEmpty)
            return text.ToString(TextSpan.FromBounds(indent.End, line.End)).StartsWith('|') ? [] : [new TextChange(indent, Column(text, bar.Span.Start) + "| ")];

        var wanted = new string(' ', 2 * DepthAt(tree, line.Start, indent.End));
        return text.ToString(indent) == wanted ? [] : [new TextChange(indent, wanted)];
    }

    private static ImmutableArray<TextChange> AfterBar(SyntaxTree tree, int position)
    {
        var text = tree.Text;
        var line = text.Lines.GetLineFromPosition(position);
        var indent = LeadingSpace(text, line);
        if (indent.End != position - 1 || line.LineNumber == 0 || BarOf(tree, text.Lines[line.LineNumber - 1]) is not { } bar)
            return [];
        var wanted = Column(text, bar.Span.Start);
        return text.ToString(indent) == wanted ? [] : [new TextChange(indent, wanted)];
    }

    /// <summary>The bar that begins a line's prose; null where the line holds none.</summary>
    private static SyntaxToken? BarOf(SyntaxTree tree, TextLine line)
    {
        if (line.End == line.Start)
            return null;
        var token = tree.Root.FindToken(line.End - 1);
        var bar = token.Kind == SyntaxKind.BarToken ? token : token.Parent?.FirstAncestorOrSelf<ProseLineSyntax>()?.BarToken ?? default;
        return bar.Kind == SyntaxKind.BarToken && bar.Span.Start >= line.Start && bar.Span.End <= line.End ? bar : null;
    }

    private static string Column(SourceText text, int position) =>
        new(' ', position - text.Lines.GetLineFromPosition(position).Start);

    private static TextSpan LeadingSpace(SourceText text, TextLine line)
    {
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;
        return TextSpan.FromBounds(line.Start, end);
    }

    /// <summary>How many blocks are open at a line's start; one fewer where the line begins by closing one.</summary>
    private static int DepthAt(SyntaxTree tree, int lineStart, int contentStart)
    {
        var depth = 0;
        for (var node = Places.TokenBefore(tree, lineStart).Parent; node is not null; node = node.Parent)
        {
            if (node is BlockSyntax block && block.OpenBraceToken.Span.End <= lineStart && (block.CloseBraceToken.IsMissing || block.CloseBraceToken.Span.Start >= lineStart))
                depth++;
        }
        var closes = contentStart < tree.Text.Length && tree.Text[contentStart] == '}';
        return Math.Max(0, closes ? depth - 1 : depth);
    }
}
