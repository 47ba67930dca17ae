using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A part of a text or of a prose line.</summary>
public abstract class InterpolationSyntax : SyntaxNode
{
    private protected InterpolationSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }
}
