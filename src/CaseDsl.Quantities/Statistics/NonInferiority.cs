namespace CaseDsl.Quantities.Statistics;

/// <summary>Whether an experiment can show that a guardrail is unharmed.</summary>
public static class NonInferiority
{
    /// <summary>
    /// Φ(margin/se − z_{1−α/2}): the probability that the whole interval is inside the margin where the treatment changes nothing.
    /// NaN where the standard error is negative or both it and the margin are 0.
    /// </summary>
    public static double ProbabilityShownUnharmed(double margin, double standardError, double alpha = 0.05) =>
        standardError >= 0 ? NormalDistribution.Cdf(Math.Abs(margin) / standardError - NormalDistribution.UpperQuantile(alpha / 2)) : double.NaN;

    /// <summary>The standard error at which that probability is reached: |margin| / (z_{1−α/2} + z_power).</summary>
    public static double StandardErrorFor(double margin, double alpha = 0.05, double power = 0.8) =>
        Math.Abs(margin) / (NormalDistribution.UpperQuantile(alpha / 2) + NormalDistribution.Quantile(power));

    /// <summary>How many times more units than now reach that probability; 1 or less where it is reached already.</summary>
    public static double UnitsFactor(double margin, double standardError, double alpha = 0.05, double power = 0.8)
    {
        var ratio = standardError / StandardErrorFor(margin, alpha, power);
        return ratio * ratio;
    }
}
