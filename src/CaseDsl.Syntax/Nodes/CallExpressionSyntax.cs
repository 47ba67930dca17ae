using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>abs(x)</c>.</summary>
public sealed class CallExpressionSyntax : ExpressionSyntax
{
    internal CallExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(0);

    public SyntaxToken OpenParenToken => GetToken(1);

    public SeparatedSyntaxList<ExpressionSyntax> Arguments => SeparatedList<ExpressionSyntax>(2);

    public SyntaxToken CloseParenToken => GetToken(3);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitCallExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitCallExpression(this);
}
