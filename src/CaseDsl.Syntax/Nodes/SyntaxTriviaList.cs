using System.Collections;
using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>The trivia on one side of a token, in order.</summary>
public readonly struct SyntaxTriviaList : IReadOnlyList<SyntaxTrivia>
{
    private readonly GreenNode? _green;
    private readonly int _position;

    internal SyntaxTriviaList(GreenNode? green, int position)
    {
        _green = green;
        _position = position;
    }

    public int Count => GreenList.Count(_green);

    public TextSpan Span => new(_position, _green?.FullWidth ?? 0);

    public SyntaxTrivia this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var i = 0;
            foreach (var trivia in this)
            {
                if (i++ == index)
                    return trivia;
            }

            throw new ArgumentOutOfRangeException(nameof(index), index, "No such trivia.");
        }
    }

    public Enumerator GetEnumerator() => new(_green, _position);

    IEnumerator<SyntaxTrivia> IEnumerable<SyntaxTrivia>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the trivia without allocating.</summary>
    public struct Enumerator : IEnumerator<SyntaxTrivia>
    {
        private readonly GreenNode? _green;
        private readonly int _start;
        private readonly int _count;
        private int _position;
        private int _index;

        internal Enumerator(GreenNode? green, int position)
        {
            _green = green;
            _start = position;
            _position = position;
            _count = GreenList.Count(green);
        }

        public SyntaxTrivia Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_green is null || _index >= _count)
                return false;
            var trivia = (GreenTrivia)GreenList.ItemAt(_green, _index++);
            Current = new SyntaxTrivia(trivia.Kind, trivia.Text, new TextSpan(_position, trivia.FullWidth));
            _position += trivia.FullWidth;
            return true;
        }

        public void Reset()
        {
            _index = 0;
            _position = _start;
        }

        public readonly void Dispose()
        {
        }
    }
}
