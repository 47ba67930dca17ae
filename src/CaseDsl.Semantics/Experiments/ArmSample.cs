namespace CaseDsl.Semantics;

/// <summary>What one arm's reading says of one metric, as plain numbers in the metric's unit. Never throws.</summary>
/// <param name="Level">The mean or the share; NaN where the reading is none.</param>
/// <param name="Deviation">Standard deviation of one unit; NaN where not known.</param>
/// <param name="StandardError">Of the level; NaN where not known or not to be trusted (more successes than units).</param>
/// <param name="Count">Units read; NaN where not stated.</param>
/// <param name="Successes">Of a proportion; else NaN.</param>
internal readonly record struct ArmSample(
    SampleShape Shape, double Level, double Deviation, double StandardError, double Count, double Successes)
{
    public static ArmSample None { get; } = new(SampleShape.None, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>True where a numerator exceeds its denominator, or one of them is no count.</summary>
    public bool IsImpossible => Shape == SampleShape.Proportion && !(Successes >= 0 && Successes <= Count);

    public bool HasLevel => double.IsFinite(Level);

    /// <summary>True where the level has an interval: a standard error above 0.</summary>
    public bool HasSpread => double.IsFinite(StandardError) && StandardError > 0;

    public static ArmSample Point(double level) =>
        double.IsFinite(level) ? None with { Shape = SampleShape.Point, Level = level } : None;

    public static ArmSample Estimate(double level, double standardError) =>
        standardError >= 0 ? Point(level) with { Shape = SampleShape.Estimate, StandardError = standardError } : Point(level);

    /// <summary>A share: its deviation is √(p(1 − p)), its standard error that over √n.</summary>
    public static ArmSample Proportion(double successes, double count)
    {
        if (!(count > 0) || !double.IsFinite(successes) || !double.IsFinite(count))
            return None with { Shape = SampleShape.Proportion, Successes = successes, Count = count };
        var share = successes / count;
        var deviation = share is >= 0 and <= 1 ? Math.Sqrt(share * (1 - share)) : double.NaN;
        return new(SampleShape.Proportion, share, deviation, deviation / Math.Sqrt(count), count, successes);
    }

    /// <summary>A mean with the standard deviation of one unit.</summary>
    public static ArmSample Mean(double mean, double deviation, double count) =>
        count > 0 && deviation >= 0
            ? new(SampleShape.Mean, mean, deviation, deviation / Math.Sqrt(count), count, double.NaN)
            : Point(mean) with { Count = count };

    /// <summary>A mean with its standard error: the deviation is that times √n.</summary>
    public static ArmSample MeanWithError(double mean, double standardError, double count) =>
        count > 0 && standardError >= 0
            ? new(SampleShape.Mean, mean, standardError * Math.Sqrt(count), standardError, count, double.NaN)
            : Estimate(mean, standardError);
}
