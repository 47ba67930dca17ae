using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>(a + b)</c>.</summary>
public sealed class ParenthesizedExpressionSyntax : ExpressionSyntax
{
    internal ParenthesizedExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OpenParenToken => GetToken(0);

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(1);

    public SyntaxToken CloseParenToken => GetToken(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitParenthesizedExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitParenthesizedExpression(this);
}
