namespace CaseDsl.Quantities.Statistics;

/// <summary>Whether the arms received the shares they were meant to: a mismatch means that assignment or logging is broken.</summary>
public static class SampleRatio
{
    /// <summary>The p-value below which an experiment is not to be trusted.</summary>
    public const double MismatchThreshold = 0.001;

    /// <summary>
    /// Pearson's χ² of what was assigned against the shares (R's chisq.test): Σ (observed − expected)² / expected with one degree of freedom fewer than arms.
    /// Shares of any sum are taken in proportion. An arm with a share of 0 is left out, and its degree of freedom with it.
    /// NaN where fewer than two arms remain, nothing was assigned, or a number is negative or not finite.
    /// </summary>
    public static (double ChiSquared, int DegreesOfFreedom, double P) Test(ReadOnlySpan<double> observed, ReadOnlySpan<double> shares)
    {
        double total = 0, shareTotal = 0;
        var arms = 0;
        for (var i = 0; i < Math.Min(observed.Length, shares.Length); i++)
        {
            if (!(observed[i] >= 0 && shares[i] >= 0 && double.IsFinite(observed[i]) && double.IsFinite(shares[i]))) return (double.NaN, 0, double.NaN);
            if (shares[i] == 0) continue;
            total += observed[i];
            shareTotal += shares[i];
            arms++;
        }

        if (arms < 2 || total == 0 || observed.Length != shares.Length) return (double.NaN, 0, double.NaN);
        var statistic = 0.0;
        for (var i = 0; i < observed.Length; i++)
        {
            if (shares[i] == 0) continue;
            var expected = total * (shares[i] / shareTotal);
            var off = observed[i] - expected;
            statistic += off * off / expected;
        }

        return (statistic, arms - 1, ChiSquared.Survival(statistic, arms - 1));
    }
}
