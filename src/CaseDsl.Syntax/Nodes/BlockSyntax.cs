using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>What stands between a declaration's braces.</summary>
public sealed class BlockSyntax : SyntaxNode
{
    internal BlockSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OpenBraceToken => GetToken(0);

    public SyntaxList<MemberSyntax> Members => List<MemberSyntax>(1);

    public SyntaxToken CloseBraceToken => GetToken(2);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBlock(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitBlock(this);
}
