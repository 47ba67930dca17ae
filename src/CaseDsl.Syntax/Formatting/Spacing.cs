namespace CaseDsl.Syntax.Formatting;

/// <summary>What stands between two tokens of one line, and how far a line is indented.</summary>
internal static class Spacing
{
    public const int BetweenMembers = 2;
    private const int IndentWidth = 2;

    /// <summary>The token as it is laid out: a percentage and its like lose the blank inside.</summary>
    public static string TextOf(SyntaxToken token)
    {
        if (token.Kind is not (SyntaxKind.PercentLiteralToken or SyntaxKind.PointsLiteralToken or SyntaxKind.BasisPointsLiteralToken))
            return token.Text;
        var text = token.Text;
        return text.AsSpan().IndexOfAny(' ', '\u00A0', '\u202F') < 0
            ? text
            : string.Concat(text.Split(' ', '\u00A0', '\u202F'));
    }

    /// <summary>Spaces between two neighbours on one line, before any alignment.</summary>
    public static int Between(SyntaxToken previous, SyntaxToken token)
    {
        if (IsPartOfText(previous, token))
            return previous.Kind == SyntaxKind.BarToken ? 1 : 0;
        if (token.Kind is SyntaxKind.CommaToken or SyntaxKind.ColonToken or SyntaxKind.DotToken or SyntaxKind.SemicolonToken
            or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
        {
            return 0;
        }

        if (previous.Kind is SyntaxKind.DotToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
            return 0;
        if (previous.Kind == SyntaxKind.OpenBraceToken || token.Kind is SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken)
            return 1;
        if (StartsMember(token))
            return BetweenMembers;
        if (token.Kind == SyntaxKind.OpenParenToken && token.Parent is CallExpressionSyntax)
            return 0;
        if (previous is { Parent: UnaryExpressionSyntax, Kind: SyntaxKind.PlusToken or SyntaxKind.MinusToken })
            return 0;
        if (token.Parent is NumberExpressionSyntax && token.Parent == previous.Parent && previous.Span.End == token.Span.Start)
            return 0;
        return 1;
    }

    /// <summary>The indentation of a line that starts with this token.</summary>
    public static int IndentOf(SyntaxToken token)
    {
        var depth = 0;
        var isContinued = token.Kind is not (SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken or SyntaxKind.EndOfFileToken)
            && !StartsMember(token);
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            // A block's own braces stand where its declaration does.
            if (node is BlockSyntax && node != token.Parent)
                depth++;
        }

        return IndentWidth * (depth + (isContinued ? 1 : 0));
    }

    /// <summary>The indentation of comments on lines of their own before this token.</summary>
    public static int CommentIndentOf(SyntaxToken token) =>
        IndentOf(token) + (token.Kind == SyntaxKind.CloseBraceToken ? IndentWidth : 0);

    /// <summary>True for the first token of a member of a file or a block.</summary>
    public static bool StartsMember(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null && node.Position == token.FullSpan.Start; node = node.Parent)
        {
            if (node is MemberSyntax)
                return true;
        }

        return false;
    }

    private static bool IsPartOfText(SyntaxToken previous, SyntaxToken token) =>
        previous.Kind is SyntaxKind.OpenQuoteToken or SyntaxKind.TextRunToken or SyntaxKind.HoleOpenBraceToken or SyntaxKind.BarToken
        || token.Kind is SyntaxKind.CloseQuoteToken or SyntaxKind.TextRunToken or SyntaxKind.HoleOpenBraceToken or SyntaxKind.HoleCloseBraceToken;
}
