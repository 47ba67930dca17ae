using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A name and its values: <c>evidence: homescreen_ab, serving_bill</c>. Any word can be the name, reserved or not.</summary>
public sealed class PropertySyntax : MemberSyntax
{
    internal PropertySyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken ColonToken => GetToken(1);

    public SeparatedSyntaxList<ValueSyntax> Values => SeparatedList<ValueSyntax>(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitProperty(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitProperty(this);
}
