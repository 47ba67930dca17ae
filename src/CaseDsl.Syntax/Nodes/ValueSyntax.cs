using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>One value of a property.</summary>
public abstract class ValueSyntax : SyntaxNode
{
    private protected ValueSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }
}
