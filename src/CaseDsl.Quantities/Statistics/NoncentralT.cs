namespace CaseDsl.Quantities.Statistics;

/// <summary>The noncentral t distribution, which the power of a t test needs.</summary>
/// <remarks>
/// P(T ≤ t) = E Φ(t·s − δ), where s² is χ² divided by its degrees of freedom. The expectation is taken over u = ln s by the trapezoidal rule,
/// which converges exponentially for an analytic integrand that dies off at both ends (L. N. Trefethen, J. A. C. Weideman, SIAM Review 56, 2014);
/// the density is normalised by its own sum, so that no gamma function of a large argument loses digits. About 1e-13.
/// </remarks>
public static class NoncentralT
{
    // Where the density of u has fallen to e^−42 of its peak nothing is left that a double could show.
    private const double NegligibleLog = -42;
    private const double CoarsestStep = 0.1;
    private const double StepPerScale = 0.35;
    private const int MostPoints = 20_000;

    /// <summary>The probability of a value below t. NaN where df is not positive.</summary>
    public static double Cdf(double t, double df, double noncentrality) => Expect(t, df, noncentrality, upper: false);

    /// <summary>The probability of a value above t, without cancellation.</summary>
    public static double Survival(double t, double df, double noncentrality) => Expect(t, df, noncentrality, upper: true);

    private static double Expect(double t, double df, double noncentrality, bool upper)
    {
        if (double.IsNaN(t) || double.IsNaN(noncentrality) || !(df > 0)) return double.NaN;
        if (double.IsInfinity(t)) return t > 0 == upper ? 0 : 1;
        if (double.IsInfinity(noncentrality)) return noncentrality > 0 == upper ? 1 : 0;
        if (df > 1e14) return upper ? NormalDistribution.Survival(t - noncentrality) : NormalDistribution.Cdf(t - noncentrality);

        var scale = Math.Min(Math.Sqrt(0.5 / df), 1 / (Math.Abs(noncentrality) + 4));
        var low = Edge(df, -1);
        var high = Edge(df, 1);
        var step = Math.Max(Math.Min(CoarsestStep, StepPerScale * scale), (high - low) / MostPoints);
        double weights = 0, sum = 0;
        var first = (int)Math.Floor(low / step);
        var last = (int)Math.Ceiling(high / step);
        for (var i = first; i <= last; i++)
        {
            var u = i * step;
            var weight = Math.Exp(LogDensity(u, df));
            var x = t * Math.Exp(u) - noncentrality;
            weights += weight;
            sum += weight * (upper ? NormalDistribution.Survival(x) : NormalDistribution.Cdf(x));
        }

        return Math.Clamp(sum / weights, 0, 1);
    }

    /// <summary>ln of the density of u = ln s against its peak at 0.</summary>
    private static double LogDensity(double u, double df) => df * (u - Elementary.ExpMinusOne(2 * u) / 2);

    /// <summary>Where the density has become negligible, to the left or the right of its peak.</summary>
    private static double Edge(double df, int side)
    {
        double inside = 0, outside = side / Math.Sqrt(df);
        while (LogDensity(outside, df) > NegligibleLog) outside *= 2;
        for (var i = 0; i < 8; i++)
        {
            var middle = (inside + outside) / 2;
            if (LogDensity(middle, df) > NegligibleLog) inside = middle;
            else outside = middle;
        }

        return outside;
    }
}
