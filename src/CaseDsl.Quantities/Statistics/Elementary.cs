namespace CaseDsl.Quantities.Statistics;

/// <summary>Elementary functions that keep their last digits near 0.</summary>
internal static class Elementary
{
    /// <summary>ln(1 + x) (W. Kahan's correction of the rounding of 1 + x).</summary>
    internal static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        if (sum == 1) return x;
        return double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1 (W. Kahan's correction of the rounding of eˣ).</summary>
    internal static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1) return x;
        var difference = power - 1;
        if (difference == -1 || double.IsPositiveInfinity(power)) return difference;
        return difference * (x / Math.Log(power));
    }

    /// <summary>1 − (1 − x)ⁿ for 0 ≤ x ≤ 1.</summary>
    internal static double OneMinusPowerOfComplement(double x, double n) =>
        x < 1 ? -ExpMinusOne(n * LogOnePlus(-x)) : 1 - Math.Pow(1 - x, n);
}
