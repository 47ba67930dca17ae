using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A name; its token is missing where an expression is.</summary>
public sealed class NameExpressionSyntax : ExpressionSyntax
{
    internal NameExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken Name => GetToken(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitNameExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitNameExpression(this);
}
