using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>What a value says after its expression.</summary>
public abstract class TailSyntax : SyntaxNode
{
    private protected TailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }
}
