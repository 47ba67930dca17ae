using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>How often a guardrail would be shown unharmed if there were no effect at all.</summary>
internal static class GuardrailChance
{
    /// <summary>
    /// Φ(margin / se − z₁₋α/₂), the standard error from the baseline (a proportion's) or else from control. Of a margin
    /// and a limit the smaller chance counts. Null without a spread, or without a threshold.
    /// </summary>
    public static double? Compute(
        ArmSample control,
        ArmSample treatment,
        Contrast numbers,
        double baseline,
        int direction,
        (double Value, bool IsRelative)? margin,
        double limit,
        double alpha)
    {
        if (!(numbers.DeltaError > 0) && !(numbers.LiftError > 0))
            return null;
        var level = double.IsFinite(baseline) ? baseline : numbers.Control;
        double? chance = null;
        if (margin is { } allowed)
        {
            var error = DeltaError(control, treatment, numbers, baseline);
            chance = allowed.IsRelative && !(error > 0 && double.IsFinite(level) && level != 0)
                ? Chance(allowed.Value, numbers.LiftError, alpha)
                : Chance(allowed.IsRelative ? allowed.Value * Math.Abs(level) : allowed.Value, error, alpha);
        }

        if (double.IsFinite(limit) && double.IsFinite(level))
        {
            var error = LevelError(treatment, numbers, baseline);
            var room = direction > 0 ? level - limit : limit - level;
            if (Chance(room, error, alpha) is { } inside)
                chance = chance is { } other ? Math.Min(other, inside) : inside;
        }

        return chance;
    }

    private static double? Chance(double margin, double error, double alpha) =>
        error > 0 && double.IsFinite(error) ? NonInferiority.ProbabilityShownUnharmed(margin, error, alpha) : null;

    private static double DeltaError(ArmSample control, ArmSample treatment, Contrast numbers, double baseline)
    {
        if (control.Shape == SampleShape.Proportion && treatment.Shape == SampleShape.Proportion)
        {
            var share = baseline is > 0 and < 1 ? baseline : control.Level;
            return Math.Sqrt(share * (1 - share) * (1 / control.Count + 1 / treatment.Count));
        }

        return control.Shape == SampleShape.Mean && treatment.Count > 0
            ? control.Deviation * Math.Sqrt(1 / control.Count + 1 / treatment.Count)
            : numbers.DeltaError;
    }

    private static double LevelError(ArmSample treatment, Contrast numbers, double baseline) => treatment.Shape switch
    {
        SampleShape.Proportion when baseline is > 0 and < 1 => Math.Sqrt(baseline * (1 - baseline) / treatment.Count),
        SampleShape.None => numbers.DeltaError,
        _ => treatment.StandardError,
    };
}
