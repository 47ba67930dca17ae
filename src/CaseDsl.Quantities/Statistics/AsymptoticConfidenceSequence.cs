namespace CaseDsl.Quantities.Statistics;

/// <summary>
/// An interval that holds at every look at once, however often one looks: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas,
/// "Time-uniform central limit theory and asymptotic confidence sequences" (2021), tuned to be tightest at N* units.
/// </summary>
public static class AsymptoticConfidenceSequence
{
    /// <summary>Units at which the sequence is tightest where nothing else is said.</summary>
    public const double DefaultTuning = 5_000;

    private const double SmallestLogAlpha = -700;

    /// <summary>
    /// estimate ± se·√n·√(2 (nρ² + 1) / (n²ρ²) · ln(√(nρ² + 1) / α)), ρ² = (−2 ln α + ln(1 − 2 ln α)) / N*.
    /// </summary>
    /// <param name="estimate">The change.</param>
    /// <param name="standardError">Its standard error now.</param>
    /// <param name="units">All units so far, both arms together.</param>
    /// <param name="alpha">1 − the level, between 0 and 1.</param>
    /// <param name="tuning">N*.</param>
    /// <returns>The interval; NaN where units, alpha or the tuning are not positive.</returns>
    public static (double Low, double High) Interval(
        double estimate, double standardError, double units, double alpha = 0.05, double tuning = DefaultTuning)
    {
        var half = standardError * Multiplier(Math.Log(alpha), units, tuning);
        return (estimate - half, estimate + half);
    }

    /// <summary>
    /// The smallest alpha whose interval excludes 0, 1 where none does: smaller than an alpha exactly where that alpha's interval excludes 0.
    /// NaN where the standard error or the units are not positive.
    /// </summary>
    public static double PValue(double estimate, double standardError, double units, double tuning = DefaultTuning)
    {
        var z = Math.Abs(estimate) / standardError;
        if (!(standardError > 0 && units > 0 && tuning > 0) || double.IsNaN(z)) return double.NaN;
        const double largest = -1e-9;
        if (z <= Multiplier(largest, units, tuning)) return 1;
        if (z > Multiplier(SmallestLogAlpha, units, tuning)) return 0;
        return Math.Exp(Roots.Find(logAlpha => z - Multiplier(logAlpha, units, tuning), SmallestLogAlpha, largest));
    }

    /// <summary>Half the width in standard errors.</summary>
    private static double Multiplier(double logAlpha, double units, double tuning)
    {
        if (!(logAlpha < 0 && units > 0 && tuning > 0)) return double.NaN;
        var spread = units * (-2 * logAlpha + Elementary.LogOnePlus(-2 * logAlpha)) / tuning;
        return Math.Sqrt(2 * (spread + 1) / spread * (Elementary.LogOnePlus(spread) / 2 - logAlpha));
    }
}
