using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What "select more" takes in, step by step: the word, the expression, the value, the property, the block, the declaration, the file.</summary>
public static class SelectionRanges
{
    /// <returns>From the innermost outwards; each holds the one before it and is larger.</returns>
    public static ImmutableArray<TextSpan> At(SyntaxTree tree, int position)
    {
        var at = Places.Clamp(tree, position);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        if (Places.CommentAt(tree, at) is { } comment)
            Add(spans, comment.Span, at);
        var token = Places.TokenAt(tree, at);
        if (token.Kind == SyntaxKind.TextRunToken)
            Add(spans, WordIn(tree.Text, token.Span, at), at);
        Add(spans, token.Span, at);
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (node is TextSyntax text)
                Add(spans, TextSpan.FromBounds(text.OpenQuoteToken.Span.End, Math.Max(text.OpenQuoteToken.Span.End, text.CloseQuoteToken.Span.Start)), at);
            if (node is BlockSyntax block)
                Add(spans, TextSpan.FromBounds(block.OpenBraceToken.Span.End, Math.Max(block.OpenBraceToken.Span.End, block.CloseBraceToken.Span.Start)), at);
            Add(spans, node.Span, at);
        }
        Add(spans, new TextSpan(0, tree.Text.Length), at);
        return spans.ToImmutable();
    }

    private static void Add(ImmutableArray<TextSpan>.Builder spans, TextSpan span, int position)
    {
        if (!Places.Touches(span, position) || (span.Length == 0 && spans.Count > 0))
            return;
        if (spans.Count == 0 || (span.Contains(spans[^1]) && span.Length > spans[^1].Length))
            spans.Add(span);
    }

    private static TextSpan WordIn(SourceText text, TextSpan run, int position)
    {
        var start = position;
        var end = position;
        while (start > run.Start && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < run.End && !char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
