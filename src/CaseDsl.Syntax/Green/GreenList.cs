namespace CaseDsl.Syntax.Green;

/// <summary>
/// Any number of nodes (or nodes and separators, or trivia) in one slot of their parent. A list of one is that one
/// itself, an empty list is null: <see cref="Of"/> makes the right one.
/// </summary>
internal sealed class GreenList : GreenNode
{
    private readonly GreenNode[] _items;

    private GreenList(GreenNode[] items)
        : base(SyntaxKind.List)
    {
        _items = items;
        foreach (var item in items)
        {
            Adopt(item);
        }
    }

    public override int SlotCount => _items.Length;

    /// <summary>The items, for walking without a virtual call each.</summary>
    public ReadOnlySpan<GreenNode> Items => _items;

    public static GreenNode? Of(ReadOnlySpan<GreenNode> items) => items.Length switch
    {
        0 => null,
        1 => items[0],
        _ => new GreenList(items.ToArray()),
    };

    /// <summary>As <see cref="Of"/>, keeping the array, which must not change any more.</summary>
    public static GreenNode? Adopting(GreenNode[] items) => items.Length < 2 ? Of(items) : new GreenList(items);

    /// <summary>As <see cref="Of"/>, from a buffer whose places are all filled.</summary>
    public static GreenNode? OfCollected(ReadOnlySpan<GreenNode?> items)
    {
        switch (items.Length)
        {
            case 0:
                return null;
            case 1:
                return items[0];
        }

        foreach (var item in items)
        {
            if (item is null)
                throw new ArgumentException("A list holds no empty places.", nameof(items));
        }

        return new GreenList(items.ToArray()!);
    }

    /// <summary>The items of a slot that holds a list, however it is stored.</summary>
    public static int Count(GreenNode? slot) => slot switch
    {
        null => 0,
        GreenList list => list._items.Length,
        _ => 1,
    };

    public static GreenNode ItemAt(GreenNode slot, int index) => slot is GreenList list ? list._items[index] : slot;

    public override GreenNode? GetSlot(int index) => _items[index];

    public override GreenNode WithSlot(int index, GreenNode? child)
    {
        var items = (GreenNode[])_items.Clone();
        items[index] = child ?? throw new ArgumentNullException(nameof(child), "A list holds no empty places.");
        return new GreenList(items);
    }
}
