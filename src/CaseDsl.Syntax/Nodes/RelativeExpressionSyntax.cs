using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>+1.2% relative</c>: of the baseline, not in points.</summary>
public sealed class RelativeExpressionSyntax : ExpressionSyntax
{
    internal RelativeExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(0);

    public SyntaxToken RelativeKeyword => GetToken(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitRelativeExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitRelativeExpression(this);
}
