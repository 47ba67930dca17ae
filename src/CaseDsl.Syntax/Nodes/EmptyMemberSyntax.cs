using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A <c>;</c> between members, which means nothing.</summary>
public sealed class EmptyMemberSyntax : MemberSyntax
{
    internal EmptyMemberSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken SemicolonToken => GetToken(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitEmptyMember(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitEmptyMember(this);
}
