namespace CaseDsl.Quantities.Statistics;

/// <summary>
/// p-values adjusted for the size of their family (R's p.adjust). A result keeps the order of its input, is at most 1, and NaN stays NaN and isn't counted.
/// </summary>
public static class PAdjust
{
    /// <summary>m·p.</summary>
    public static double[] Bonferroni(ReadOnlySpan<double> p)
    {
        var m = Count(p);
        return Map(p, value => Math.Min(1, m * value));
    }

    /// <summary>1 − (1 − p)ᵐ (Z. Šidák, 1967).</summary>
    public static double[] Sidak(ReadOnlySpan<double> p)
    {
        var m = Count(p);
        return Map(p, value => Elementary.OneMinusPowerOfComplement(value, m));
    }

    /// <summary>Step-down: the running maximum of (m − i + 1) p₍ᵢ₎ (S. Holm, 1979).</summary>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        var (adjusted, order) = Sorted(p);
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, (order.Length - i) * p[order[i]]);
            adjusted[order[i]] = Math.Min(1, largest);
        }

        return adjusted;
    }

    /// <summary>Step-up: the running minimum of m/i·p₍ᵢ₎, which controls the false discovery rate (Y. Benjamini, Y. Hochberg, 1995).</summary>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        var (adjusted, order) = Sorted(p);
        var smallest = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, (double)order.Length / (i + 1) * p[order[i]]);
            adjusted[order[i]] = smallest;
        }

        return adjusted;
    }

    private static (double[] Adjusted, int[] Order) Sorted(ReadOnlySpan<double> p)
    {
        var adjusted = p.ToArray();
        var order = new int[Count(p)];
        var keys = new double[order.Length];
        for (int i = 0, next = 0; i < p.Length; i++)
        {
            if (double.IsNaN(p[i])) continue;
            keys[next] = p[i];
            order[next++] = i;
        }

        Array.Sort(keys, order);
        return (adjusted, order);
    }

    private static double[] Map(ReadOnlySpan<double> p, Func<double, double> adjust)
    {
        var adjusted = new double[p.Length];
        for (var i = 0; i < p.Length; i++) adjusted[i] = double.IsNaN(p[i]) ? double.NaN : adjust(p[i]);
        return adjusted;
    }

    private static int Count(ReadOnlySpan<double> p)
    {
        var count = 0;
        foreach (var value in p)
            if (!double.IsNaN(value))
                count++;
        return count;
    }
}
