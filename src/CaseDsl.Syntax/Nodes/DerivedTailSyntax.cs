using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>from bandwidth.baseline * 10%</c>: where a figure comes from; with <c>to</c>, two levels.</summary>
public sealed class DerivedTailSyntax : TailSyntax
{
    internal DerivedTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken FromKeyword => GetToken(0);

    public ExpressionSyntax Source => (ExpressionSyntax)Required(1);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken ToKeyword => GetToken(2);

    public ExpressionSyntax? To => (ExpressionSyntax?)GetRed(3);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDerivedTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitDerivedTail(this);
}
