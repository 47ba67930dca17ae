using MathNet.Numerics;

namespace CaseDsl.Quantities.Statistics;

/// <summary>The χ² distribution.</summary>
public static class ChiSquared
{
    // No experiment has this many arms; beyond it the cube root of χ² is normal to every digit that matters.
    private const double LargeDegreesOfFreedom = 1e6;

    /// <summary>The probability of a value above x, without cancellation: Q(df/2, x/2). NaN where df is not positive.</summary>
    public static double Survival(double x, double df)
    {
        if (double.IsNaN(x) || !(df > 0)) return double.NaN;
        if (x <= 0) return 1;
        if (df > LargeDegreesOfFreedom) return NormalDistribution.Survival(NormalEquivalent(x, df));
        return double.IsPositiveInfinity(x) ? 0 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);
    }

    /// <summary>E. B. Wilson, M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931).</summary>
    private static double NormalEquivalent(double x, double df)
    {
        var variance = 2 / (9 * df);
        return (Math.Cbrt(x / df) - (1 - variance)) / Math.Sqrt(variance);
    }
}
