using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>at least</c> or <c>at most</c>.</summary>
public sealed class BoundSyntax : SyntaxNode
{
    internal BoundSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken AtKeyword => GetToken(0);

    public SyntaxToken LeastOrMostKeyword => GetToken(1);

    public bool IsAtLeast => LeastOrMostKeyword.Text == "least";

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBound(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitBound(this);
}
