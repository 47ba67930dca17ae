using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>What a file or a block is made of.</summary>
public abstract class MemberSyntax : SyntaxNode
{
    private protected MemberSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }
}
