namespace CaseDsl.Quantities.Statistics;

/// <summary>How often a family of tests misleads.</summary>
public static class FamilyErrorRate
{
    /// <summary>1 − (1 − α)ᵐ: the probability of at least one false win among m independent tests where nothing has changed.</summary>
    public static double Of(double tests, double alpha = 0.05) => Elementary.OneMinusPowerOfComplement(alpha, tests);
}
