using System.Collections;

namespace CaseDsl.Syntax;

/// <summary>The nodes of one list, in order.</summary>
public readonly struct SyntaxList<T> : IReadOnlyList<T>
    where T : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SyntaxList(SyntaxNode? node)
    {
        _node = node;
    }

    public int Count => _node switch
    {
        null => 0,
        SyntaxListNode list => list.Green.SlotCount,
        _ => 1,
    };

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var node = _node is SyntaxListNode list ? list.GetRed(index) : _node;
            return node as T ?? throw new InvalidOperationException($"The list holds no {typeof(T).Name} at {index}.");
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the list without allocating.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SyntaxList<T> _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(SyntaxList<T> list)
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
