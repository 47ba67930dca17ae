namespace CaseDsl.Quantities.Statistics;

/// <summary>Power and sample size for two proportions, by the normal approximation with a pooled null (R's power.prop.test).</summary>
public static class ProportionPower
{
    /// <summary>
    /// Φ((√n |p₁ − p₂| − z √(2 p̄ (1 − p̄))) / √(p₁ (1 − p₁) + p₂ (1 − p₂))), z at α/2 (two-sided) or α, p̄ the mean of the two.
    /// </summary>
    /// <param name="perArm">Units in each arm; for unequal arms their <see cref="Arms.HarmonicMean"/>.</param>
    /// <param name="p1">One proportion.</param>
    /// <param name="p2">The other.</param>
    /// <param name="alpha">The significance level.</param>
    /// <param name="twoSided">Whether a difference either way counts.</param>
    /// <param name="strict">Whether a significant difference the wrong way counts too, as in R's strict = TRUE.</param>
    /// <returns>The power; NaN where a proportion is outside 0 to 1 or both are 0 or 1.</returns>
    public static double Power(double perArm, double p1, double p2, double alpha = 0.05, bool twoSided = true, bool strict = false)
    {
        if (!Valid(p1, p2) || !(perArm >= 0)) return double.NaN;
        var critical = NormalDistribution.UpperQuantile(twoSided ? alpha / 2 : alpha);
        var distance = Math.Sqrt(perArm) * Math.Abs(p1 - p2);
        var nullError = critical * NullSpread(p1, p2);
        var spread = Spread(p1, p2);
        var power = NormalDistribution.Cdf((distance - nullError) / spread);
        return strict && twoSided ? power + NormalDistribution.Survival((distance + nullError) / spread) : power;
    }

    /// <summary>
    /// Units that each of two equal arms needs, unrounded:
    /// (z_α √(2 p̄ (1 − p̄)) + z_power √(p₁ (1 − p₁) + p₂ (1 − p₂)))² / (p₂ − p₁)². Infinite where the proportions are equal.
    /// </summary>
    public static double SampleSize(double p1, double p2, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        if (!Valid(p1, p2)) return double.NaN;
        if (p1 == p2) return double.PositiveInfinity;
        var critical = NormalDistribution.UpperQuantile(twoSided ? alpha / 2 : alpha);
        var root = (critical * NullSpread(p1, p2) + NormalDistribution.Quantile(power) * Spread(p1, p2)) / (p2 - p1);
        return root * root;
    }

    /// <summary>
    /// The smallest absolute change from a baseline that so many units in each arm show with this power: the root of <see cref="Power"/>.
    /// Positive upwards, negative downwards; NaN where not even a change to 1, or to 0, would do.
    /// </summary>
    public static double MinimumDetectableEffect(double baseline, double perArm, double alpha = 0.05, double power = 0.8, bool up = true)
    {
        if (!(baseline is >= 0 and <= 1) || !(perArm > 0) || !(power > alpha / 2 && power < 1)) return double.NaN;
        var room = up ? 1 - baseline : baseline;
        var sign = up ? 1 : -1;
        var critical = NormalDistribution.UpperQuantile(alpha / 2);
        var wanted = NormalDistribution.Quantile(power);
        // Power in standard errors rather than as a probability: nearly straight, and without a flat end.
        var change = Roots.Find(
            d => Math.Sqrt(perArm) * d - critical * NullSpread(baseline, baseline + sign * d) - wanted * Spread(baseline, baseline + sign * d), 0, room);
        return sign * change;
    }

    private static bool Valid(double p1, double p2) =>
        p1 is >= 0 and <= 1 && p2 is >= 0 and <= 1 && !(p1 == p2 && p1 is 0 or 1 && p2 is 0 or 1);

    private static double NullSpread(double p1, double p2) => Math.Sqrt(2 * ((p1 + p2) / 2) * (1 - (p1 + p2) / 2));

    private static double Spread(double p1, double p2) => Math.Sqrt(p1 * (1 - p1) + p2 * (1 - p2));
}
