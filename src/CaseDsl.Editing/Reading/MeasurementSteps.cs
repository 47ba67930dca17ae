using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What an experiment measured of one metric in one arm, and what follows from it.</summary>
internal static class MeasurementSteps
{
    public static IEnumerable<ExplanationStep> Of(Measurement measurement)
    {
        if (measurement.Control.HasValue)
            yield return new ExplanationStep("control", FigureFormat.Format(measurement.Control), "");
        if (measurement.TreatmentValue.HasValue)
            yield return new ExplanationStep(measurement.Treatment?.Name ?? "treatment", FigureFormat.Format(measurement.TreatmentValue), "");
        if (measurement.Delta.HasValue)
            yield return new ExplanationStep("delta", FigureFormat.Format(measurement.Delta), measurement.IsStatedLift ? "from the stated lift" : "arm less control");
        if (measurement.Lift.HasValue)
            yield return new ExplanationStep("lift", FigureFormat.Format(measurement.Lift), "delta in proportion to control");
        if (measurement.PValue is { } p)
            yield return new ExplanationStep("p", FigureFormat.Format(Figure.FromPValue(p)), Verdict(measurement));
        if (measurement.AdjustedPValue is { } adjusted && adjusted != measurement.PValue)
            yield return new ExplanationStep("p adjusted", FigureFormat.Format(Figure.FromPValue(adjusted)), measurement.Experiment.Correction);
        if (measurement.Margin is { HasValue: true } margin)
            yield return new ExplanationStep("margin", FigureFormat.Format(margin), "the harm that is accepted");
        if (measurement.Limit is { HasValue: true } limit)
            yield return new ExplanationStep("limit", FigureFormat.Format(limit), "");
        if (measurement.Unharmed is { } unharmed && (measurement.Margin is not null || measurement.Limit is not null))
            yield return new ExplanationStep("unharmed", unharmed ? "yes" : measurement.IsInconclusive ? "not shown" : "no", "");
    }

    private static string Verdict(Measurement measurement) => measurement switch
    {
        { Better: true } => "significantly better",
        { Worse: true } => "significantly worse",
        { Significant: true } => "significant",
        _ => "not significant",
    };
}
