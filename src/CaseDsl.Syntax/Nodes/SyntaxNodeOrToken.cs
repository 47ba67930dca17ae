using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>One child: either a node or a token.</summary>
public readonly record struct SyntaxNodeOrToken
{
    internal SyntaxNodeOrToken(SyntaxNode node)
    {
        Node = node;
    }

    internal SyntaxNodeOrToken(SyntaxToken token)
    {
        Token = token;
    }

    /// <summary>The node, or null where the child is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token; none where the child is a node.</summary>
    public SyntaxToken Token { get; }

    public bool IsNode => Node is not null;

    public bool IsToken => Node is null;

    public SyntaxKind Kind => Node?.Kind ?? Token.Kind;

    public TextSpan Span => Node?.Span ?? Token.Span;

    public TextSpan FullSpan => Node?.FullSpan ?? Token.FullSpan;

    public bool IsMissing => Node?.IsMissing ?? Token.IsMissing;
}
