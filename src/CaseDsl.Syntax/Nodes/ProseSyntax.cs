using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>Consecutive prose lines: one Markdown text.</summary>
public sealed class ProseSyntax : ValueSyntax
{
    internal ProseSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxList<ProseLineSyntax> Lines => List<ProseLineSyntax>(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitProse(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitProse(this);
}
