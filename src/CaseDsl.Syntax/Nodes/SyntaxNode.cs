using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>
/// A node of the tree as it stands in a file: it knows its parent and its place. Made when first asked for and kept by
/// its parent, so the same node is always the same object.
/// </summary>
public abstract class SyntaxNode
{
    // Most nodes hold one node, and tokens beside it: only those that are asked for more keep an array of them.
    private SyntaxNode? _firstAsked;
    private SyntaxNode?[]? _children;
    private int _slot;

    internal SyntaxNode(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
    {
        Green = green;
        Parent = parent;
        SyntaxTree = tree;
        Position = position;
    }

    internal GreenNode Green { get; }

    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node around this one; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    public SyntaxTree SyntaxTree { get; }

    /// <summary>Where the node starts, its leading trivia included.</summary>
    public int Position { get; }

    /// <summary>The node's text with the trivia around it.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>The node's text without the trivia before and after it.</summary>
    public TextSpan Span
    {
        get
        {
            var leading = Green.FirstToken()?.LeadingWidth ?? 0;
            var trailing = Green.LastToken()?.TrailingWidth ?? 0;
            var start = Position + leading;
            return TextSpan.FromBounds(start, Math.Max(start, Position + Green.FullWidth - trailing));
        }
    }

    /// <summary>True where every token is missing.</summary>
    public bool IsMissing => Green.IsMissing;

    /// <summary>True where a syntax fault was found in the node or its trivia.</summary>
    public bool ContainsDiagnostics => Green.ContainsDiagnostics;

    /// <summary>True where unexpected text was skipped in the node or its trivia.</summary>
    public bool ContainsSkippedText => Green.ContainsSkippedText;

    /// <summary>The place of <see cref="Span"/>.</summary>
    public Location Location => SyntaxTree.Locate(Span);

    public abstract void Accept(SyntaxVisitor visitor);

    public abstract TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>Children in reading order; the items of lists stand in it one by one.</summary>
    public ChildSyntaxList ChildNodesAndTokens() => new(this);

    public IEnumerable<SyntaxNode> ChildNodes()
    {
        foreach (var child in ChildNodesAndTokens())
        {
            if (child.Node is { } node)
                yield return node;
        }
    }

    /// <summary>Every node below this one, parents before their children, in reading order.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        foreach (var item in DescendantNodesAndTokens())
        {
            if (item.Node is { } node)
                yield return node;
        }
    }

    public IEnumerable<SyntaxNode> DescendantNodesAndSelf()
    {
        yield return this;
        foreach (var node in DescendantNodes())
        {
            yield return node;
        }
    }

    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        foreach (var item in DescendantNodesAndTokens())
        {
            if (item.Node is null)
                yield return item.Token;
        }
    }

    /// <summary>Every node and token below this one, in reading order, without recursion.</summary>
    public IEnumerable<SyntaxNodeOrToken> DescendantNodesAndTokens()
    {
        var stack = new Stack<ChildSyntaxList.Enumerator>();
        stack.Push(ChildNodesAndTokens().GetEnumerator());
        while (stack.TryPop(out var children))
        {
            if (!children.MoveNext())
                continue;
            var child = children.Current;
            stack.Push(children);
            yield return child;
            if (child.Node is { } node)
                stack.Push(node.ChildNodesAndTokens().GetEnumerator());
        }
    }

    public SyntaxToken FirstToken()
    {
        foreach (var token in DescendantTokens())
        {
            return token;
        }

        return default;
    }

    public SyntaxToken LastToken()
    {
        var node = this;
        while (true)
        {
            SyntaxNodeOrToken last = default;
            foreach (var child in node.ChildNodesAndTokens())
            {
                last = child;
            }

            if (last.Node is null)
                return last.Token;
            node = last.Node;
        }
    }

    /// <summary>
    /// The token whose full span holds <paramref name="position"/>; at the very end of the text, the last token.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside this node's full span.</exception>
    public SyntaxToken FindToken(int position)
    {
        if (position < Position || position > FullSpan.End)
            throw new ArgumentOutOfRangeException(nameof(position), position, "The position is outside the node.");
        var node = this;
        while (true)
        {
            SyntaxNodeOrToken found = default;
            foreach (var child in node.ChildNodesAndTokens())
            {
                var span = child.FullSpan;
                if (span.Start > position)
                    break;
                if (span.Contains(position) || span.End == position)
                    found = child;
                if (span.Contains(position))
                    break;
            }

            if (found.Node is null)
                return found.Token;
            node = found.Node;
        }
    }

    public IEnumerable<SyntaxNode> AncestorsAndSelf()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>This node or the nearest one around it that is a <typeparamref name="T"/>.</summary>
    public T? FirstAncestorOrSelf<T>()
        where T : SyntaxNode
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node is T found)
                return found;
        }

        return null;
    }

    /// <summary>The text of <see cref="Span"/>.</summary>
    public override string ToString() => SyntaxTree.Text.ToString(Span);

    /// <summary>The text of <see cref="FullSpan"/>.</summary>
    public string ToFullString() => Green.ToFullString();

    /// <summary>The red node in a slot, made on first use; null where the slot is empty or holds a token.</summary>
    internal SyntaxNode? GetRed(int slot)
    {
        var green = Green.GetSlot(slot);
        if (green is null or { IsToken: true })
            return null;
        var first = _firstAsked;
        if (first is not null && first._slot == slot)
            return first;
        if (_children is { } children && children[slot] is { } known)
            return known;

        var parent = this is SyntaxListNode ? Parent : this;
        var red = SyntaxNodeFactory.Create(green, parent, SyntaxTree, PositionOf(slot));
        red._slot = slot;
        return Keep(red, slot);
    }

    // Whoever keeps a slot's node first wins, so that all threads see the same one.
    private SyntaxNode Keep(SyntaxNode red, int slot)
    {
        var first = Interlocked.CompareExchange(ref _firstAsked, red, null);
        if (first is null)
            return red;
        if (first._slot == slot)
            return first;
        if (_children is not { } children)
        {
            var made = new SyntaxNode?[Green.SlotCount];
            children = Interlocked.CompareExchange(ref _children, made, null) ?? made;
        }

        return Interlocked.CompareExchange(ref children[slot], red, null) ?? red;
    }

    internal SyntaxToken GetToken(int slot) =>
        Green.GetSlot(slot) is GreenToken token ? new SyntaxToken(this, token, PositionOf(slot)) : default;

    /// <summary>The node in a slot that is never empty. Not generic: a cast to a class that is known is a fraction of one to a type parameter.</summary>
    internal SyntaxNode Required(int slot) => GetRed(slot) ?? throw new InvalidOperationException($"{Kind} holds no node in slot {slot}.");

    internal SyntaxList<T> List<T>(int slot)
        where T : SyntaxNode => new(GetRed(slot));

    internal SeparatedSyntaxList<T> SeparatedList<T>(int slot)
        where T : SyntaxNode => new(GetRed(slot));

    internal virtual int PositionOf(int slot)
    {
        var position = Position;
        for (var i = 0; i < slot; i++)
        {
            position += Green.GetSlot(i)?.FullWidth ?? 0;
        }

        return position;
    }
}
