using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Finds what stands at a position, as a person with a cursor means it.</summary>
internal static class Places
{
    /// <summary>The token at a position; of two that touch there, the word.</summary>
    public static SyntaxToken TokenAt(SyntaxTree tree, int position)
    {
        var root = tree.Root;
        var at = Clamp(tree, position);
        var token = root.FindToken(at);
        if (at == 0 || (Touches(token.Span, at) && IsWordLike(token.Kind)))
            return token;
        var before = root.FindToken(at - 1);
        return before.Span.End == at && (IsWordLike(before.Kind) || !token.Span.Contains(at)) ? before : token;
    }

    /// <summary>The last token that begins before a position and is written; none at the start of the file.</summary>
    public static SyntaxToken TokenBefore(SyntaxTree tree, int position)
    {
        var root = tree.Root;
        for (var at = Clamp(tree, position); at > 0;)
        {
            var token = root.FindToken(at - 1);
            if (token.Span.Length > 0 && token.Span.Start < position)
                return token;
            at = Math.Min(at - 1, token.FullSpan.Start);
        }
        return default;
    }

    /// <summary>The comment that a position lies in, the end of its line included; null where it lies in none.</summary>
    public static SyntaxTrivia? CommentAt(SyntaxTree tree, int position)
    {
        var at = Clamp(tree, position);
        var token = tree.Root.FindToken(at);
        return CommentIn(tree, token.LeadingTrivia, at) ?? CommentIn(tree, token.TrailingTrivia, at)
            ?? (at > 0 ? CommentIn(tree, tree.Root.FindToken(at - 1).TrailingTrivia, at) : null);
    }

    public static int Clamp(SyntaxTree tree, int position) => Math.Clamp(position, 0, tree.Text.Length);

    public static TextSpan Clamp(SyntaxTree tree, TextSpan span) => TextSpan.FromBounds(Clamp(tree, span.Start), Clamp(tree, span.End));

    public static bool Touches(TextSpan span, int position) => span.Start <= position && position <= span.End;

    private static bool IsWordLike(SyntaxKind kind) => SyntaxFacts.IsWord(kind) || SyntaxFacts.IsNumberLiteral(kind) || kind == SyntaxKind.DateLiteralToken;

    private static SyntaxTrivia? CommentIn(SyntaxTree tree, SyntaxTriviaList trivia, int position)
    {
        foreach (var piece in trivia)
        {
            if (piece.Kind == SyntaxKind.CommentTrivia && piece.Span.Start <= position && position <= tree.Text.Lines.GetLineFromPosition(piece.Span.Start).End)
                return piece;
        }
        return null;
    }
}
