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

    /// <summary>
    /// Units that each arm needs for the sequence to exclude 0 by then with this power, where a test looked at once needs
    /// <paramref name="fixedPerArm"/>: the n at which (z₁₋α/₂ + z_power) √(n / fixed) = m(all units) + z_power, m being half the
    /// sequence's width in standard errors. Stopping earlier only saves units. NaN where there is no such size.
    /// </summary>
    /// <param name="fixedPerArm">Units an arm of the fixed test at the same alpha and power.</param>
    /// <param name="arms">How many arms there are, control included.</param>
    /// <param name="alpha">1 − the level, between 0 and 1.</param>
    /// <param name="power">Between 0 and 1.</param>
    /// <param name="tuning">N*.</param>
    public static double SampleSize(double fixedPerArm, int arms = 2, double alpha = 0.05, double power = 0.8, double tuning = DefaultTuning)
    {
        var reach = NormalDistribution.Quantile(power);
        var once = NormalDistribution.UpperQuantile(alpha / 2) + reach;
        if (!(fixedPerArm > 0 && double.IsFinite(fixedPerArm) && once > 0)) return double.NaN;
        return fixedPerArm * Math.Exp(Roots.Find(Miss, -3, 20));

        double Miss(double logFactor) =>
            once * Math.Exp(logFactor / 2) - Multiplier(Math.Log(alpha), fixedPerArm * Math.Exp(logFactor) * arms, tuning) - reach;
    }

    /// <summary>Half the width in standard errors.</summary>
    private static double Multiplier(double logAlpha, double units, double tuning)
    {
        if (!(logAlpha < 0 && units > 0 && tuning > 0)) return double.NaN;
        var spread = units * (-2 * logAlpha + Elementary.LogOnePlus(-2 * logAlpha)) / tuning;
        return Math.Sqrt(2 * (spread + 1) / spread * (Elementary.LogOnePlus(spread) / 2 - logAlpha));
    }
}
