using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>within +0.05pp</c>: a non-inferiority margin.</summary>
public sealed class MarginTailSyntax : TailSyntax
{
    internal MarginTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken WithinKeyword => GetToken(0);

    public ExpressionSyntax Margin => (ExpressionSyntax)Required(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMarginTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitMarginTail(this);
}
