namespace CaseDsl.Quantities.Statistics;

/// <summary>A measurement that is known only by its lift and the lift's interval.</summary>
public static class ReportedLift
{
    /// <summary>z = 2·x·z_level / (high − low): the lift in standard errors. NaN where the interval has no width or the level is not between 0 and 1.</summary>
    public static double Z(double lift, double low, double high, double level = 0.95) => lift / StandardError(low, high, level);

    /// <summary>The two-sided p-value of <see cref="Z"/>.</summary>
    public static double P(double lift, double low, double high, double level = 0.95) => NormalDistribution.TwoSidedP(Z(lift, low, high, level));

    /// <summary>The standard error that an interval of this level implies: half its width / z_level.</summary>
    public static double StandardError(double low, double high, double level = 0.95)
    {
        var error = (high - low) / (2 * NormalDistribution.UpperQuantile((1 - level) / 2));
        return error > 0 && double.IsFinite(error) ? error : double.NaN;
    }
}
