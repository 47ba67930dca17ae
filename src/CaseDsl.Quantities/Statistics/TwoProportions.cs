namespace CaseDsl.Quantities.Statistics;

/// <summary>Two proportions: successes of a total in each arm.</summary>
public static class TwoProportions
{
    /// <summary>
    /// Pooled z for the p-value (R's prop.test without continuity correction: χ² = z²), unpooled standard error for the interval of the difference (Wald),
    /// delta method for the interval of the lift. NaN where a total is not positive, and for z and p where all or none succeeded in both arms.
    /// </summary>
    /// <param name="controlSuccesses">Successes in control.</param>
    /// <param name="controlTotal">Units in control.</param>
    /// <param name="treatmentSuccesses">Successes in treatment.</param>
    /// <param name="treatmentTotal">Units in treatment.</param>
    /// <param name="alpha">1 − the level of the intervals.</param>
    public static ArmComparison Compare(
        double controlSuccesses, double controlTotal, double treatmentSuccesses, double treatmentTotal, double alpha = 0.05)
    {
        var control = Share(controlSuccesses, controlTotal);
        var treatment = Share(treatmentSuccesses, treatmentTotal);
        return ArmComparison.From(
            control, control * (1 - control) / controlTotal,
            treatment, treatment * (1 - treatment) / treatmentTotal,
            double.PositiveInfinity, PooledError(controlSuccesses, controlTotal, treatmentSuccesses, treatmentTotal), alpha);
    }

    /// <summary>z = (p₂ − p₁) / √(p̄ (1 − p̄) (1/n₁ + 1/n₂)), p̄ the share of both arms together.</summary>
    public static double PooledZ(double successes1, double total1, double successes2, double total2) =>
        (Share(successes2, total2) - Share(successes1, total1)) / PositiveOrNaN(PooledError(successes1, total1, successes2, total2));

    private static double PooledError(double successes1, double total1, double successes2, double total2)
    {
        var pooled = Share(successes1 + successes2, total1 + total2);
        return Math.Sqrt(pooled * (1 - pooled) * (1 / total1 + 1 / total2));
    }

    private static double Share(double successes, double total) => total > 0 ? successes / total : double.NaN;

    private static double PositiveOrNaN(double value) => value > 0 ? value : double.NaN;
}
