using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>An estimate with a symmetric interval: <c>+1.2% ± 0.4% at 90%</c>.</summary>
public sealed class PlusMinusExpressionSyntax : ExpressionSyntax
{
    internal PlusMinusExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Estimate => (ExpressionSyntax)Required(0);

    public SyntaxToken PlusMinusToken => GetToken(1);

    public ExpressionSyntax Margin => (ExpressionSyntax)Required(2);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken AtKeyword => GetToken(3);

    public ExpressionSyntax? Level => (ExpressionSyntax?)GetRed(4);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitPlusMinusExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitPlusMinusExpression(this);
}
