using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>to 2026-05-03</c>: a range.</summary>
public sealed class RangeTailSyntax : TailSyntax
{
    internal RangeTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken ToKeyword => GetToken(0);

    public ExpressionSyntax High => (ExpressionSyntax)Required(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitRangeTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitRangeTail(this);
}
