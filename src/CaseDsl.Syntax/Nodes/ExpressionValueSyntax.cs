using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>An expression, a bound before it, and what is said of it after it: <c>ctr by +1.2% relative</c>.</summary>
public sealed class ExpressionValueSyntax : ValueSyntax
{
    internal ExpressionValueSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public BoundSyntax? Bound => (BoundSyntax?)GetRed(0);

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(1);

    public TailSyntax? Tail => (TailSyntax?)GetRed(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitExpressionValue(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitExpressionValue(this);
}
