using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>An estimate with its interval: <c>+1.2% [0.8%, 1.6%] at 90%</c>.</summary>
public sealed class IntervalExpressionSyntax : ExpressionSyntax
{
    internal IntervalExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Estimate => (ExpressionSyntax)Required(0);

    public SyntaxToken OpenBracketToken => GetToken(1);

    public ExpressionSyntax Low => (ExpressionSyntax)Required(2);

    public SyntaxToken CommaToken => GetToken(3);

    public ExpressionSyntax High => (ExpressionSyntax)Required(4);

    public SyntaxToken CloseBracketToken => GetToken(5);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken AtKeyword => GetToken(6);

    public ExpressionSyntax? Level => (ExpressionSyntax?)GetRed(7);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitIntervalExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitIntervalExpression(this);
}
