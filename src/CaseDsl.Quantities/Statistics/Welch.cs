namespace CaseDsl.Quantities.Statistics;

/// <summary>Two means with spreads of their own: Welch's t test (R's t.test).</summary>
public static class Welch
{
    /// <summary>
    /// t = (m₂ − m₁) / √(s₁²/n₁ + s₂²/n₂) with Welch–Satterthwaite degrees of freedom; the lift by the delta method with the same degrees of freedom.
    /// NaN where an arm has fewer than two units; t and p are NaN where nothing varies.
    /// </summary>
    public static ArmComparison Compare(
        double controlMean, double controlSd, double controlTotal, double treatmentMean, double treatmentSd, double treatmentTotal, double alpha = 0.05) =>
        CompareErrors(
            controlMean, controlSd / Math.Sqrt(controlTotal), controlTotal, treatmentMean, treatmentSd / Math.Sqrt(treatmentTotal), treatmentTotal, alpha);

    /// <summary>The same from the standard error of each mean, as given by a method that knows of clusters or covariates.</summary>
    public static ArmComparison CompareErrors(
        double controlMean, double controlError, double controlTotal, double treatmentMean, double treatmentError, double treatmentTotal, double alpha = 0.05)
    {
        var controlVariance = controlError * controlError;
        var treatmentVariance = treatmentError * treatmentError;
        var df = DegreesOfFreedom(controlError, controlTotal, treatmentError, treatmentTotal);
        return ArmComparison.From(
            controlMean, controlVariance, treatmentMean, treatmentVariance, df, Math.Sqrt(controlVariance + treatmentVariance), alpha);
    }

    /// <summary>
    /// (e₁² + e₂²)² / (e₁⁴/(n₁ − 1) + e₂⁴/(n₂ − 1)) of the standard errors e of two means (B. L. Welch, 1947; F. E. Satterthwaite, 1946).
    /// Where neither varies, n₁ + n₂ − 2. NaN for fewer than two units in an arm.
    /// </summary>
    public static double DegreesOfFreedom(double error1, double total1, double error2, double total2)
    {
        if (!(total1 > 1 && total2 > 1)) return double.NaN;
        var larger = Math.Max(Math.Abs(error1), Math.Abs(error2));
        if (larger == 0) return total1 + total2 - 2;
        // Relative to the larger error, so that fourth powers neither overflow nor vanish.
        var v1 = error1 / larger * (error1 / larger);
        var v2 = error2 / larger * (error2 / larger);
        return (v1 + v2) * (v1 + v2) / (v1 * v1 / (total1 - 1) + v2 * v2 / (total2 - 1));
    }
}
