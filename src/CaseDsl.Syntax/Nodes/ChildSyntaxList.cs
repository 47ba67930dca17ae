using System.Collections;
using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A node's children in reading order, the items of its lists among them.</summary>
public readonly struct ChildSyntaxList : IEnumerable<SyntaxNodeOrToken>
{
    private readonly SyntaxNode _node;

    internal ChildSyntaxList(SyntaxNode node)
    {
        _node = node;
    }

    public Enumerator GetEnumerator() => new(_node);

    IEnumerator<SyntaxNodeOrToken> IEnumerable<SyntaxNodeOrToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the children; nodes are made as they are reached.</summary>
    public struct Enumerator : IEnumerator<SyntaxNodeOrToken>
    {
        private readonly SyntaxNode _node;
        private SyntaxListNode? _list;
        private int _slot;
        private int _item;

        internal Enumerator(SyntaxNode node)
        {
            _node = node;
            _slot = -1;
        }

        public SyntaxNodeOrToken Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (true)
            {
                if (_list is not null)
                {
                    if (++_item < _list.Green.SlotCount)
                    {
                        Current = _list.GetRed(_item) is { } item
                            ? new SyntaxNodeOrToken(item)
                            : new SyntaxNodeOrToken(_list.GetToken(_item).WithParent(_node));
                        return true;
                    }

                    _list = null;
                }

                if (++_slot >= _node.Green.SlotCount)
                    return false;
                switch (_node.Green.GetSlot(_slot))
                {
                    case null:
                        continue;
                    case GreenToken:
                        Current = new SyntaxNodeOrToken(_node.GetToken(_slot));
                        return true;
                }

                var red = _node.GetRed(_slot);
                if (red is SyntaxListNode list)
                {
                    _list = list;
                    _item = -1;
                    continue;
                }

                if (red is null)
                    continue;
                Current = new SyntaxNodeOrToken(red);
                return true;
            }
        }

        public void Reset()
        {
            _slot = -1;
            _list = null;
        }

        public readonly void Dispose()
        {
        }
    }
}
