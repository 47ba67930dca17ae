using MathNet.Numerics;

namespace CaseDsl.Quantities.Statistics;

/// <summary>The χ² distribution.</summary>
public static class ChiSquared
{
    // No experiment has this many arms; beyond it the cube root of χ² is normal to every digit that matters.
    private const double LargeDegreesOfFreedom = 1e6;

    // Below it the library's function loses its digits.
    private const double SmallX = 1e-6;

    /// <summary>The probability of a value above x, without cancellation: Q(df/2, x/2). NaN where df is not positive.</summary>
    public static double Survival(double x, double df)
    {
        if (double.IsNaN(x) || !(df > 0)) return double.NaN;
        if (x <= 0) return 1;
        if (df > LargeDegreesOfFreedom) return NormalDistribution.Survival(NormalEquivalent(x, df));
        return double.IsPositiveInfinity(x) ? 0 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);
    }

    /// <summary>The probability of a value below x.</summary>
    public static double Cdf(double x, double df)
    {
        if (double.IsNaN(x) || !(df > 0)) return double.NaN;
        if (x <= 0) return 0;
        if (df > LargeDegreesOfFreedom) return NormalDistribution.Cdf(NormalEquivalent(x, df));
        if (double.IsPositiveInfinity(x)) return 1;
        return x < SmallX ? LowerSeries(df / 2, x / 2) : SpecialFunctions.GammaLowerRegularized(df / 2, x / 2);
    }

    // xᵃ e⁻ˣ / Γ(a + 1) · (1 + x / (a + 1) + …), the first terms of Abramowitz and Stegun 6.5.29.
    private static double LowerSeries(double a, double x) =>
        Math.Exp(a * Math.Log(x) - x - SpecialFunctions.GammaLn(a + 1)) * (1 + x / (a + 1) * (1 + x / (a + 2)));

    /// <summary>The value below which a share p lies: 0 at 0, ∞ at 1, NaN outside.</summary>
    public static double Quantile(double p, double df)
    {
        if (!(p >= 0 && p <= 1) || !(df > 0)) return double.NaN;
        if (p == 0) return 0;
        if (p == 1) return double.PositiveInfinity;
        var high = df;
        while (double.IsFinite(high) && Cdf(high, df) < p) high *= 2;
        return Roots.Find(x => p < 0.5 ? Cdf(x, df) - p : (1 - p) - Survival(x, df), 0, high);
    }

    /// <summary>E. B. Wilson, M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931).</summary>
    private static double NormalEquivalent(double x, double df)
    {
        var variance = 2 / (9 * df);
        return (Math.Cbrt(x / df) - (1 - variance)) / Math.Sqrt(variance);
    }
}
