using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>sd 8.4 h of 1_204_331</c> or <c>se 0.01 h of 1_204_331</c>: a mean.</summary>
public sealed class MeanTailSyntax : TailSyntax
{
    internal MeanTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken SpreadKeyword => GetToken(0);

    public ExpressionSyntax Spread => (ExpressionSyntax)Required(1);

    public SyntaxToken OfKeyword => GetToken(2);

    public ExpressionSyntax Count => (ExpressionSyntax)Required(3);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMeanTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitMeanTail(this);
}
