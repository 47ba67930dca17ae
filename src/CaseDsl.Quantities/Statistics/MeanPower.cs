namespace CaseDsl.Quantities.Statistics;

/// <summary>Power and sample size for two means of one spread, by the noncentral t distribution (R's power.t.test).</summary>
public static class MeanPower
{
    /// <summary>
    /// P(T &gt; t_crit), T noncentral t with 2 (n − 1) degrees of freedom and noncentrality √(n/2) |δ| / sd.
    /// </summary>
    /// <param name="perArm">Units in each arm, more than 1; for unequal arms their <see cref="Arms.HarmonicMean"/>.</param>
    /// <param name="delta">The difference of the means.</param>
    /// <param name="sd">The standard deviation within an arm.</param>
    /// <param name="alpha">The significance level.</param>
    /// <param name="twoSided">Whether a difference either way counts.</param>
    /// <param name="strict">Whether a significant difference the wrong way counts too, as in R's strict = TRUE.</param>
    /// <returns>The power; NaN where there are not two units in an arm, or sd is not positive.</returns>
    public static double Power(double perArm, double delta, double sd, double alpha = 0.05, bool twoSided = true, bool strict = false)
    {
        if (!(perArm > 1 && sd > 0)) return double.NaN;
        var df = 2 * (perArm - 1);
        var noncentrality = Math.Sqrt(perArm / 2) * Math.Abs(delta) / sd;
        var critical = StudentT.UpperQuantile(twoSided ? alpha / 2 : alpha, df);
        var power = NoncentralT.Survival(critical, df, noncentrality);
        return strict && twoSided ? power + NoncentralT.Cdf(-critical, df, noncentrality) : power;
    }

    /// <summary>Units that each of two equal arms needs, unrounded: the root of <see cref="Power"/>. Infinite where δ is 0.</summary>
    public static double SampleSize(double delta, double sd, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        if (!(sd > 0) || double.IsNaN(delta) || !(power > 0 && power < 1)) return double.NaN;
        if (delta == 0) return double.PositiveInfinity;

        // The normal approximation is close, so the root is bracketed around it; in ln(n − 1), so that any size is found to the same digits.
        var z = NormalDistribution.UpperQuantile(twoSided ? alpha / 2 : alpha) + NormalDistribution.Quantile(power);
        var guess = Math.Max(2 * z * z * (sd / delta) * (sd / delta), 1);
        if (guess > 1e20) return guess;
        double low = Math.Log(guess) - 1, high = Math.Log(guess) + 1;
        while (low > -30 && Miss(low) > 0) low -= 2;
        while (high < 80 && Miss(high) < 0) high += 2;
        return 1 + Math.Exp(Roots.Find(Miss, low, high));

        double Miss(double logOfRest) => Power(1 + Math.Exp(logOfRest), delta, sd, alpha, twoSided) - power;
    }

    /// <summary>The smallest difference of means that so many units in each arm show with this power: the root of <see cref="Power"/>.</summary>
    public static double MinimumDetectableEffect(double sd, double perArm, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        if (!(perArm > 1 && sd > 0) || !(power > alpha && power < 1)) return double.NaN;
        var high = 1.0;
        while (Miss(high) < 0 && high < 1e12) high *= 2;
        return Roots.Find(Miss, 0, high) * sd * Math.Sqrt(2 / perArm);

        double Miss(double noncentrality) => Power(perArm, noncentrality * Math.Sqrt(2 / perArm), 1, alpha, twoSided) - power;
    }
}
