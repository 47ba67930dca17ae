using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A number, percentage, points, multiple or money, with its magnitude word and unit: <c>1.5 million members</c>.</summary>
public sealed class NumberExpressionSyntax : ExpressionSyntax
{
    internal NumberExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken NumberToken => GetToken(0);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken MagnitudeWord => GetToken(1);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken UnitToken => GetToken(2);

    /// <summary>The number with its magnitude applied; the unit is the binder's to read.</summary>
    public NumberValue Value => NumberValue.Parse(NumberToken.Text, MagnitudeWord.Text);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitNumberExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitNumberExpression(this);
}
