namespace CaseDsl.Syntax.Green;

/// <summary>What is true of a green node or of anything under it.</summary>
[Flags]
internal enum GreenFlags : byte
{
    None = 0,
    ContainsDiagnostics = 1,
    ContainsSkippedText = 2,

    /// <summary>At least one token was really written.</summary>
    HasWrittenToken = 4,

    /// <summary>Flags that a parent takes from its children.</summary>
    Inherited = ContainsDiagnostics | ContainsSkippedText | HasWrittenToken,

    // Of a token's own text
    TopLevelKeyword = 8,
    NestedKeyword = 16,
    MagnitudeWord = 32,

    /// <summary>A member at the top level that belongs inside a declaration.</summary>
    StrayMember = 64,
}

/// <summary>
/// The immutable, position-free half of the tree: it knows its width but not where it stands, so trees share whatever
/// an edit did not touch.
/// </summary>
internal abstract class GreenNode
{
    private const int TallestHeight = ushort.MaxValue;

    /// <param name="isToken">True of tokens alone.</param>
    protected GreenNode(SyntaxKind kind, bool isToken = false)
    {
        Kind = kind;
        IsToken = isToken;
    }

    public SyntaxKind Kind { get; }

    /// <summary>True where it is a <see cref="GreenToken"/>; asked of every child of every node, where a test of its type is slow.</summary>
    public bool IsToken { get; }

    public GreenFlags Flags { get; protected set; }

    /// <summary>Levels of nodes below this one; what a recursive walk would need.</summary>
    public ushort Height { get; private set; }

    /// <summary>UTF-16 units, trivia included.</summary>
    public int FullWidth { get; protected set; }

    public abstract int SlotCount { get; }

    public bool ContainsDiagnostics => (Flags & GreenFlags.ContainsDiagnostics) != 0;

    public bool ContainsSkippedText => (Flags & GreenFlags.ContainsSkippedText) != 0;

    /// <summary>True where every token is missing.</summary>
    public bool IsMissing => (Flags & GreenFlags.HasWrittenToken) == 0;

    public abstract GreenNode? GetSlot(int index);

    /// <summary>This node with another child; for tokens and trivia there are no slots.</summary>
    public abstract GreenNode WithSlot(int index, GreenNode? child);

    /// <summary>The first token in reading order, or null where there is none.</summary>
    public GreenToken? FirstToken()
    {
        GreenNode? node = this;
        while (node is { IsToken: false })
        {
            GreenNode? first = null;
            for (var i = 0; i < node.SlotCount && first is null; i++)
            {
                first = node.GetSlot(i);
            }

            node = first;
        }

        return (GreenToken?)node;
    }

    /// <summary>The last token in reading order, or null where there is none.</summary>
    public GreenToken? LastToken()
    {
        GreenNode? node = this;
        while (node is { IsToken: false })
        {
            GreenNode? last = null;
            for (var i = node.SlotCount - 1; i >= 0 && last is null; i--)
            {
                last = node.GetSlot(i);
            }

            node = last;
        }

        return (GreenToken?)node;
    }

    /// <summary>Takes a child's width, flags and height into this node; called once a child, while constructing.</summary>
    protected void Adopt(GreenNode? child)
    {
        if (child is null)
            return;
        FullWidth += child.FullWidth;
        Flags |= child.Flags & GreenFlags.Inherited;
        if (!child.IsToken && child.Height >= Height)
            Height = (ushort)Math.Min(child.Height + 1, TallestHeight);
    }

    /// <summary>Writes the node's text; iterative, because trees can be as tall as the height limit.</summary>
    public void WriteTo(System.Text.StringBuilder builder)
    {
        var stack = new Stack<GreenNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case GreenToken token:
                    token.WriteFullText(builder);
                    break;
                case GreenTrivia trivia:
                    builder.Append(trivia.Text);
                    break;
                default:
                    for (var i = node.SlotCount - 1; i >= 0; i--)
                    {
                        if (node.GetSlot(i) is { } child)
                            stack.Push(child);
                    }

                    break;
            }
        }
    }

    public string ToFullString()
    {
        var builder = new System.Text.StringBuilder(FullWidth);
        WriteTo(builder);
        return builder.ToString();
    }
}
