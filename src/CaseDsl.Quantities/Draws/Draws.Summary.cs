using System.Numerics;

namespace CaseDsl.Quantities;

// What is told about draws. Sums go into eight lanes in blocks of a fixed size, whatever the machine's vectors,
// so that the order of additions, and with it every bit, is the same everywhere.
public static partial class Draws
{
    private const int Lanes = 8;
    private const int Block = 1024;

    /// <summary>The mean. NaN of no draws.</summary>
    public static double Mean(ReadOnlySpan<double> draws) => Sum(draws) / draws.Length;

    /// <summary>The standard deviation (n − 1). NaN of fewer than two draws.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> draws) => Math.Sqrt(Covariance(draws, draws));

    /// <summary>The covariance of two figures' draws (n − 1). NaN of fewer than two draws.</summary>
    public static double Covariance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length < 2 || a.Length != b.Length) return double.NaN;
        var meanA = Mean(a);
        var meanB = Mean(b);
        var total = 0.0;
        Span<double> products = stackalloc double[Block];
        for (var start = 0; start < a.Length; start += Block)
        {
            var length = Math.Min(Block, a.Length - start);
            var block = products[..length];
            Apply<CentredProduct>(block, a.Slice(start, length), b.Slice(start, length), meanA, meanB);
            total += SumBlock(block);
        }

        return total / (a.Length - 1);
    }

    /// <summary>How two figures' draws move together, −1 to 1; NaN where one of them doesn't vary. Its square is the share of variance that one carries of the other.</summary>
    public static double Correlation(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var spread = StandardDeviation(a) * StandardDeviation(b);
        return spread > 0 ? Math.Clamp(Covariance(a, b) / spread, -1, 1) : double.NaN;
    }

    /// <summary>
    /// The value not exceeded by a share <paramref name="p"/> of the draws, interpolated between neighbours (R's type 7).
    /// Reorders the buffer, leaving the same draws in it. NaN of no draws, or where a draw is NaN.
    /// </summary>
    public static double Quantile(Span<double> drawsScratch, double p)
    {
        if (drawsScratch.IsEmpty || !(p >= 0 && p <= 1)) return double.NaN;
        foreach (var draw in drawsScratch)
            if (double.IsNaN(draw))
                return double.NaN;

        var position = p * (drawsScratch.Length - 1);
        var index = (int)position;
        var fraction = position - index;
        var lower = Selection.Select(drawsScratch, index);
        if (fraction == 0 || index + 1 == drawsScratch.Length) return lower;
        var upper = Selection.Smallest(drawsScratch[(index + 1)..]);
        return lower == upper ? lower : lower + fraction * (upper - lower);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
            total += SumBlock(values.Slice(start, Math.Min(Block, values.Length - start)));
        return total;
    }

    private static double SumBlock(ReadOnlySpan<double> block)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        var i = 0;
        for (; i <= block.Length - Lanes; i += Lanes)
            Apply<AddOperator>(lanes, lanes, block.Slice(i, Lanes));
        for (var lane = 0; i < block.Length; i++, lane++) lanes[lane] += block[i];
        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }

    private static void Apply<TOperator>(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b, double c, double d)
        where TOperator : struct, ICentred
    {
        var i = 0;
        var third = new Vector<double>(c);
        var fourth = new Vector<double>(d);
        for (; i <= into.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperator.Of(new Vector<double>(a[i..]), new Vector<double>(b[i..]), third, fourth).CopyTo(into[i..]);
        for (; i < into.Length; i++) into[i] = TOperator.Of(a[i], b[i], c, d);
    }

    private interface ICentred
    {
        static abstract Vector<double> Of(Vector<double> a, Vector<double> b, Vector<double> c, Vector<double> d);

        static abstract double Of(double a, double b, double c, double d);
    }

    private readonly struct CentredProduct : ICentred
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b, Vector<double> c, Vector<double> d) => (a - c) * (b - d);

        public static double Of(double a, double b, double c, double d) => (a - c) * (b - d);
    }
}
