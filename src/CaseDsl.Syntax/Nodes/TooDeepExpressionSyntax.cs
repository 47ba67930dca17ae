using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>
/// An expression nested too deep to be read: its tokens, kept and not looked into. The finding that goes with it says so.
/// </summary>
public sealed class TooDeepExpressionSyntax : ExpressionSyntax
{
    internal TooDeepExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTooDeepExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitTooDeepExpression(this);
}
