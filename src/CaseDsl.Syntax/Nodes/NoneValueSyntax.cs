using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>none</c>: said, not forgotten.</summary>
public sealed class NoneValueSyntax : ValueSyntax
{
    internal NoneValueSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken NoneKeyword => GetToken(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitNoneValue(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitNoneValue(this);
}
