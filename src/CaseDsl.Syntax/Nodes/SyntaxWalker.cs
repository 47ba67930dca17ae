namespace CaseDsl.Syntax;

/// <summary>
/// Visits a node and everything below it. Trees are no taller than the parser's limit, and the walk keeps its own stack,
/// so no text can overflow the thread's. Override <see cref="VisitNode"/> or <see cref="VisitToken"/>.
/// </summary>
public abstract class SyntaxWalker
{
    public void Walk(SyntaxNode root)
    {
        VisitNode(root);
        foreach (var item in root.DescendantNodesAndTokens())
        {
            if (item.Node is { } node)
                VisitNode(node);
            else
                VisitToken(item.Token);
        }
    }

    protected virtual void VisitNode(SyntaxNode node)
    {
    }

    protected virtual void VisitToken(SyntaxToken token)
    {
    }
}
