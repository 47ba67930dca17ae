using System.Runtime.CompilerServices;

namespace CaseDsl.Semantics;

/// <summary>
/// Evaluates each named figure once, lazily. Figures that need themselves are found, and a chain of any length is
/// safe: past a depth, evaluation of the outer figures is abandoned, the deep one is evaluated first from an empty
/// stack, and the outer ones start again.
/// </summary>
internal sealed class FigureCache
{
    // Deep enough that ordinary cases never start again, shallow enough for the smallest stack a host gives its threads.
    private const int MaximumDepth = 100;

    private readonly Dictionary<(object Subject, string Aspect), object> _values;
    private readonly List<(object Subject, string Aspect)> _active = [];
    private readonly Stack<Pending> _pending = [];
    private int _depth;

    /// <param name="expected">About how many values there will be, so that the table need not grow.</param>
    public FigureCache(int expected) => _values = new(expected, AspectComparer.Instance);

    /// <summary>The value where it is known; null where it has not been evaluated yet.</summary>
    public T? Find<T>(object subject, string aspect)
        where T : class => _values.TryGetValue((subject, aspect), out var known) ? (T)known : null;

    /// <summary>
    /// The value of one aspect of one subject.
    /// </summary>
    /// <param name="onCycle">Gives the value of a figure that needs itself; told the chain from it back to it.</param>
    public T Once<T>(object subject, string aspect, Func<T> compute, Func<IReadOnlyList<(object Subject, string Aspect)>, T> onCycle)
        where T : class
    {
        var key = (subject, aspect);
        if (_values.TryGetValue(key, out var known))
            return (T)known;

        var start = _active.IndexOf(key);
        if (start >= 0)
            return onCycle(_active[start..]);
        foreach (var pending in _pending)
        {
            if (pending.Key.Equals(key) && _depth > 0)
                return onCycle([key]);
        }

        if (_depth == 0)
        {
            try
            {
                return Compute(key, compute);
            }
            catch (TooDeepException deep)
            {
                return FromEmptyStack(key, deep.First, compute, onCycle);
            }
        }

        if (_depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new TooDeepException(new Pending(key, () => _ = Compute(key, compute)));
        return Compute(key, compute);
    }

    private T FromEmptyStack<T>((object Subject, string Aspect) key, Pending first, Func<T> compute, Func<IReadOnlyList<(object Subject, string Aspect)>, T> onCycle)
        where T : class
    {
        var bottom = _pending.Count;
        _pending.Push(new Pending(key, () => _ = Compute(key, compute)));
        _pending.Push(first);
        try
        {
            while (_pending.Count > bottom)
            {
                var next = _pending.Peek();
                try
                {
                    if (!_values.ContainsKey(next.Key))
                        next.Compute();
                    _pending.Pop();
                }
                catch (TooDeepException deep)
                {
                    _pending.Push(deep.First);
                }
            }
        }
        finally
        {
            while (_pending.Count > bottom)
                _pending.Pop();
        }

        return _values.TryGetValue(key, out var value) ? (T)value : onCycle([key]);
    }

    private T Compute<T>((object Subject, string Aspect) key, Func<T> compute)
        where T : class
    {
        _depth++;
        _active.Add(key);
        try
        {
            var value = compute();
            _values[key] = value;
            return value;
        }
        finally
        {
            _active.RemoveAt(_active.Count - 1);
            _depth--;
        }
    }

    /// <summary>Subjects are declarations and nodes, which are themselves alone; aspects are told apart well enough by their length.</summary>
    private sealed class AspectComparer : IEqualityComparer<(object Subject, string Aspect)>
    {
        public static AspectComparer Instance { get; } = new();

        public bool Equals((object Subject, string Aspect) x, (object Subject, string Aspect) y) =>
            ReferenceEquals(x.Subject, y.Subject) && x.Aspect == y.Aspect;

        public int GetHashCode((object Subject, string Aspect) key) => (RuntimeHelpers.GetHashCode(key.Subject) * 31) + key.Aspect.Length;
    }

    private sealed record Pending((object Subject, string Aspect) Key, Action Compute);

    private sealed class TooDeepException(Pending first) : Exception
    {
        public Pending First => first;
    }
}
