using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>An expression in a text or in prose: <c>{more_clicks.worth}</c>.</summary>
public sealed class HoleSyntax : InterpolationSyntax
{
    internal HoleSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OpenBraceToken => GetToken(0);

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(1);

    public SyntaxToken CloseBraceToken => GetToken(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitHole(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitHole(this);
}
