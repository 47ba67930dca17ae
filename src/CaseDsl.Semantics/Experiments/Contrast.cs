using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>
/// Treatment against control in plain numbers. Proportions: pooled z for the p-value, unpooled for delta's interval.
/// Means: Welch, a given standard error standing for sd / √n. Lift's interval is by the delta method. Under a sequential
/// method intervals and p-value are the confidence sequence's on the units of both arms. Where no spread is known there
/// is no interval and no p-value; nothing here throws.
/// </summary>
internal sealed record Contrast
{
    public static Contrast Empty { get; } = new();

    public double Control { get; init; } = double.NaN;

    public double Treatment { get; init; } = double.NaN;

    public Span? ControlInterval { get; init; }

    public Span? TreatmentInterval { get; init; }

    public double Delta { get; init; } = double.NaN;

    public double DeltaError { get; init; } = double.NaN;

    public Span? DeltaInterval { get; init; }

    /// <summary>Delta over control's level; NaN where that is 0.</summary>
    public double Lift { get; init; } = double.NaN;

    public double LiftError { get; init; } = double.NaN;

    public Span? LiftInterval { get; init; }

    public double? PValue { get; init; }

    /// <summary>Compares two arms' readings.</summary>
    public static Contrast Compare(ArmSample control, ArmSample treatment, ContrastOptions options)
    {
        var delta = treatment.Level - control.Level;
        var lift = control.Level != 0 ? delta / control.Level : double.NaN;
        var contrast = new Contrast
        {
            Control = control.Level,
            Treatment = treatment.Level,
            ControlInterval = LevelInterval(control, options),
            TreatmentInterval = LevelInterval(treatment, options),
            Delta = delta,
            Lift = double.IsFinite(lift) ? lift : double.NaN,
        };
        if (!double.IsFinite(delta) || control.IsImpossible || treatment.IsImpossible)
            return contrast;
        var compared = control.Shape == SampleShape.Proportion && treatment.Shape == SampleShape.Proportion
            ? TwoProportions.Compare(control.Successes, control.Count, treatment.Successes, treatment.Count, options.Alpha)
            : Welch.CompareErrors(
                control.Level, control.StandardError, WelchCount(control), treatment.Level, treatment.StandardError, WelchCount(treatment), options.Alpha);
        if (!(compared.StandardError > 0) || !double.IsFinite(compared.StandardError))
            return contrast;

        var units = control.Count + treatment.Count;
        var isSequential = options.IsSequential && units > 0;
        var hasLift = double.IsFinite(contrast.Lift) && compared.LiftStandardError > 0;
        var p = isSequential ? AsymptoticConfidenceSequence.PValue(delta, compared.StandardError, units) : compared.P;
        return contrast with
        {
            DeltaError = compared.StandardError,
            DeltaInterval = isSequential
                ? Sequence(delta, compared.StandardError, units, options.Alpha)
                : Finite(compared.DeltaLow, compared.DeltaHigh),
            LiftError = hasLift ? compared.LiftStandardError : double.NaN,
            LiftInterval = !hasLift ? null
                : isSequential ? Sequence(lift, compared.LiftStandardError, units, options.Alpha)
                : Finite(compared.LiftLow, compared.LiftHigh),
            PValue = double.IsFinite(p) ? p : null,
        };
    }

    /// <summary>
    /// What a stated change comes to: z = 2 · x · z_level / (b − a), delta = x × the level, the interval at 1 − alpha. It
    /// is taken at its word whatever the method, for its makers knew how often they looked.
    /// </summary>
    /// <param name="level">Control's level, else the metric's baseline; NaN where neither is known.</param>
    public static Contrast OfChange(StatedChange change, double level, ContrastOptions options)
    {
        var size = double.IsFinite(level) && level != 0 ? Math.Abs(level) : double.NaN;
        var (lift, delta) = change.IsRelative ? (change.Value, change.Value * level) : (change.Value / level, change.Value);
        var contrast = new Contrast
        {
            Control = level,
            Treatment = level + delta,
            Delta = delta,
            Lift = double.IsFinite(lift) ? lift : double.NaN,
        };
        if (!change.HasInterval)
            return contrast;

        var error = ReportedLift.StandardError(change.Low, change.High, change.Level);
        // A stated interval stands as it is at its own level; at another each side is stretched.
        var stretch = IsAtOwnLevel(change, options) ? 1 : Z(options.Alpha) / Z(1 - change.Level);
        var interval = new Span(change.Value + (change.Low - change.Value) * stretch, change.Value + (change.High - change.Value) * stretch);
        var deltaInterval = change.IsRelative ? Scaled(interval, level) : interval;
        return contrast with
        {
            DeltaError = change.IsRelative ? error * size : error,
            DeltaInterval = deltaInterval,
            LiftError = change.IsRelative ? error : error / size,
            LiftInterval = change.IsRelative ? interval : Scaled(interval, 1 / level),
            TreatmentInterval = deltaInterval is { } around ? Finite(level + around.Low, level + around.High) : null,
            PValue = ReportedLift.P(change.Value, change.Low, change.High, change.Level) is var p && double.IsFinite(p) ? p : null,
        };
    }

    /// <summary>Whether a stated interval is at the level that measurements are told at, so that its bounds stand as they are.</summary>
    public static bool IsAtOwnLevel(StatedChange change, ContrastOptions options) => Math.Abs(change.Level - (1 - options.Alpha)) < 1e-9;

    /// <summary>An arm's own interval; null where its spread is not known.</summary>
    public static Span? LevelInterval(ArmSample sample, ContrastOptions options)
    {
        if (!sample.HasSpread || !sample.HasLevel)
            return null;
        if (options.IsSequential && sample.Count > 0)
            return Sequence(sample.Level, sample.StandardError, sample.Count, options.Alpha);
        var half = sample.StandardError * StudentT.UpperQuantile(options.Alpha / 2, WelchCount(sample) - 1);
        return Finite(sample.Level - half, sample.Level + half);
    }

    // What is not a mean of a count has no degrees of freedom to lose: its errors are normal.
    private static double WelchCount(ArmSample sample) => sample.Shape == SampleShape.Mean ? sample.Count : double.PositiveInfinity;

    private static Span? Sequence(double estimate, double error, double units, double alpha)
    {
        var (low, high) = AsymptoticConfidenceSequence.Interval(estimate, error, units, alpha);
        return Finite(low, high);
    }

    private static Span? Finite(double low, double high) => double.IsFinite(low) && double.IsFinite(high) ? new Span(low, high) : null;

    private static Span? Scaled(Span span, double factor) =>
        factor >= 0 ? Finite(span.Low * factor, span.High * factor) : Finite(span.High * factor, span.Low * factor);

    private static double Z(double alpha) => NormalDistribution.UpperQuantile(alpha / 2);
}
