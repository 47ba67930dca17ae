using System.Buffers;

namespace CaseDsl.Quantities;

/// <summary>Room for a figure's draws, taken from a shared pool and given back when disposed of.</summary>
public sealed class DrawBuffer : IDisposable
{
    private double[] _values;

    private DrawBuffer(double[] values, int count)
    {
        _values = values;
        Count = count;
    }

    /// <summary>How many draws it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The draws; empty once disposed of. Their content is arbitrary until it is filled.</summary>
    public Span<double> Span => _values.AsSpan(0, Count);

    /// <summary>Room for so many draws.</summary>
    public static DrawBuffer Rent(int count = Draws.DefaultCount) => new(ArrayPool<double>.Shared.Rent(count), count);

    /// <summary>A copy of some draws.</summary>
    public static DrawBuffer CopyOf(ReadOnlySpan<double> draws)
    {
        var buffer = Rent(draws.Length);
        draws.CopyTo(buffer.Span);
        return buffer;
    }

    /// <summary>Gives the room back; a second call does nothing.</summary>
    public void Dispose()
    {
        var values = Interlocked.Exchange(ref _values, []);
        Count = 0;
        if (values.Length > 0) ArrayPool<double>.Shared.Return(values);
    }
}
