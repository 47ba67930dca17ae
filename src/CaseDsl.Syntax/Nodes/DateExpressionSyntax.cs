using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A date: <c>2026-05-06</c>.</summary>
public sealed class DateExpressionSyntax : ExpressionSyntax
{
    internal DateExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken DateToken => GetToken(0);

    /// <summary>The day, or null where the text is no day of the calendar.</summary>
    public DateOnly? Date => TokenValues.Date(DateToken.Text);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDateExpression(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitDateExpression(this);
}
