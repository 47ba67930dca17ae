using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>
/// Makes a tree from another by writing some tokens differently. Override <see cref="TextFor"/>; what it leaves alone is
/// shared with the tree before. The new tree is parsed anew where a text changed, so it is always the tree of its text.
/// </summary>
public abstract class SyntaxRewriter
{
    /// <summary>The tree with every token's text replaced by what <see cref="TextFor"/> gives.</summary>
    public SyntaxTree Rewrite(SyntaxTree tree)
    {
        var changes = new List<TextChange>();
        foreach (var token in tree.Root.DescendantTokens())
        {
            var text = TextFor(token);
            if (text != token.Text)
                changes.Add(new TextChange(token.Span, text));
        }

        return changes.Count == 0 ? tree : tree.WithChangedText(tree.Text.WithChanges(changes));
    }

    /// <summary>What stands in the new tree for this token; its own text leaves it as it is.</summary>
    protected abstract string TextFor(SyntaxToken token);
}
