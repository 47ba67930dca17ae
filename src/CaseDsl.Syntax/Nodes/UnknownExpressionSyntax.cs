using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>unknown</c>: an honest answer.</summary>
public sealed class UnknownExpressionSyntax : ExpressionSyntax
{
    internal UnknownExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken UnknownKeyword => GetToken(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitUnknownExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitUnknownExpression(this);
}
