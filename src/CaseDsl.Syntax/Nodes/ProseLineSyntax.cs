using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>One line from <c>|</c> to its end.</summary>
public sealed class ProseLineSyntax : SyntaxNode
{
    internal ProseLineSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken BarToken => GetToken(0);

    public SyntaxList<InterpolationSyntax> Parts => List<InterpolationSyntax>(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitProseLine(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitProseLine(this);
}
