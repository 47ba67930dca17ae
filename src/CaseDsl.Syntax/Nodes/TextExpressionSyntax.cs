using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A text in an expression.</summary>
public sealed class TextExpressionSyntax : ExpressionSyntax
{
    internal TextExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public TextSyntax Text => (TextSyntax)Required(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTextExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitTextExpression(this);
}
