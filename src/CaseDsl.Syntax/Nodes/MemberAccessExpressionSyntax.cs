using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>bandwidth.baseline</c>.</summary>
public sealed class MemberAccessExpressionSyntax : ExpressionSyntax
{
    internal MemberAccessExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public ExpressionSyntax Expression => (ExpressionSyntax)Required(0);

    public SyntaxToken DotToken => GetToken(1);

    public SyntaxToken Name => GetToken(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMemberAccessExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitMemberAccessExpression(this);
}
