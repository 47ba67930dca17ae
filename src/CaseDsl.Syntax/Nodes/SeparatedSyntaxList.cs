using System.Collections;

namespace CaseDsl.Syntax;

/// <summary>Nodes with commas between them; indexes count the nodes.</summary>
public readonly struct SeparatedSyntaxList<T> : IReadOnlyList<T>
    where T : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SeparatedSyntaxList(SyntaxNode? node)
    {
        _node = node;
    }

    public int Count => _node switch
    {
        null => 0,
        SyntaxListNode list => (list.Green.SlotCount + 1) / 2,
        _ => 1,
    };

    public int SeparatorCount => _node is SyntaxListNode list ? list.Green.SlotCount / 2 : 0;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var node = _node is SyntaxListNode list ? list.GetRed(2 * index) : _node;
            return node as T ?? throw new InvalidOperationException($"The list holds no {typeof(T).Name} at {index}.");
        }
    }

    /// <summary>The comma after the node at <paramref name="index"/>.</summary>
    public SyntaxToken GetSeparator(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)SeparatorCount, nameof(index));
        if (_node is not SyntaxListNode list)
            return default;
        var token = list.GetToken((2 * index) + 1);
        return token.WithParent(list.Parent);
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the nodes without allocating.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SeparatedSyntaxList<T> _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(SeparatedSyntaxList<T> list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        public readonly T Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _count;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}
