using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>by +1.2% relative</c>: how far something moved; <c>by unknown</c> is honest.</summary>
public sealed class MovementTailSyntax : TailSyntax
{
    internal MovementTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken ByKeyword => GetToken(0);

    public BoundSyntax? Bound => (BoundSyntax?)GetRed(1);

    public ExpressionSyntax Change => (ExpressionSyntax)Required(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMovementTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitMovementTail(this);
}
