using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>Two operands and what stands between them; <see cref="SyntaxNode.Kind"/> says which operation.</summary>
public sealed class BinaryExpressionSyntax : ExpressionSyntax
{
    internal BinaryExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Left => (ExpressionSyntax)Required(0);

    public SyntaxToken OperatorToken => GetToken(1);

    public ExpressionSyntax Right => (ExpressionSyntax)Required(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBinaryExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitBinaryExpression(this);
}
