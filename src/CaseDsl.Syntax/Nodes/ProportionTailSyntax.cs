using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>of 1_204_331</c>: a proportion.</summary>
public sealed class ProportionTailSyntax : TailSyntax
{
    internal ProportionTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OfKeyword => GetToken(0);

    public ExpressionSyntax Total => (ExpressionSyntax)Required(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitProportionTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitProportionTail(this);
}
