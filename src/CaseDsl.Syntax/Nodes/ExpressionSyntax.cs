using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>Anything that can have a value.</summary>
public abstract class ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }
}
