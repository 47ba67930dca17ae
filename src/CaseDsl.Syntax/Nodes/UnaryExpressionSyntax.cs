using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A sign, or <c>not</c>, and its operand.</summary>
public sealed class UnaryExpressionSyntax : ExpressionSyntax
{
    internal UnaryExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OperatorToken => GetToken(0);

    public ExpressionSyntax Operand => (ExpressionSyntax)Required(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitUnaryExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitUnaryExpression(this);
}
