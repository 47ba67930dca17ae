using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>What an experiment shows beside its own figures: whether to trust it, its guardrails, its segments and later readings.</summary>
internal static class ExperimentDetail
{
    public static EvaluatedDetail Of(ExperimentFigures figures)
    {
        var detail = new EvaluatedDetail("experiments", () => new EvaluatedRecord()
            .Add("name", figures.Symbol.Name)
            .Add("trusted", figures.HasResults ? figures.IsTrusted : null)
            .Add("distrust", figures.Distrust)
            .Add("sample_ratio_p", figures.SampleRatioP)
            .Add("power", figures.Power)
            .Add("power_wanted", figures.TargetPower)
            .Add("sample_size", figures.SampleSize)
            .Add("days_needed", figures.Days)
            .Add("plans", [.. figures.Plans.Select(static plan => new EvaluatedRecord()
                .Add("metric", plan.Metric.Name)
                .Add("power", plan.Power)
                .Add("sample_size", plan.SampleSize)
                .Add("detect", plan.RelativeEffect)
                .Add("detectable", plan.RelativeDetectable)
                .Add("missing", plan.Missing))])
            .Add("looks", figures.Looks)
            .Add("false_positive_rate", figures.PeekingFalsePositiveRate)
            .Add("comparisons", figures.FamilySize)
            .Add("family_error_rate", figures.FamilyErrorRate)
            .Add("correction", figures.Symbol.Correction)
            .Add("measurements", [.. figures.Measurements.SelectMany(static m => m.ByArm).Select(Record)])
            .Add("guardrails", [.. figures.Guardrails.Select(Record)]));
        foreach (var reason in figures.Distrust)
        {
            detail.Sentences.Add($"not to be trusted: {reason}");
        }

        if (figures.MissingReadout is { } missing)
        {
            detail.Sentences.Add(missing);
        }

        if (figures.Looks > 1 && !figures.IsSequential)
        {
            detail.Sentences.Add($"{figures.Looks} looks at a fixed test: false positives in {Percent(figures.PeekingFalsePositiveRate)} of runs, not {Percent(figures.Alpha)}");
        }

        if (figures.FamilySize > 1)
        {
            detail.Sentences.Add(figures.Symbol.Correction == "none"
                ? $"{figures.FamilySize} comparisons, none corrected: a false win in {Percent(figures.FamilyErrorRate)} of runs"
                : $"{figures.FamilySize} comparisons, corrected by {figures.Symbol.Correction}");
        }

        foreach (var plan in figures.Plans)
        {
            if (plan.RelativeDetectable is { } lift)
            {
                detail.Sentences.Add($"its sizes find {(lift > 0 ? "+" : "")}{Percent(lift)} of {plan.Metric.Name} with a power of {Percent(figures.TargetPower)}");
            }
        }

        AddVerdicts(detail, figures);
        AddGuardrails(detail, figures);
        return detail;
    }

    private static void AddVerdicts(EvaluatedDetail detail, ExperimentFigures figures)
    {
        var table = new TextTable("measured", "control", "treatment", "lift", "p", "corrected p", "verdict");
        foreach (var measurement in figures.Measurements.SelectMany(static m => m.ByArm))
        {
            table.Add(
                measurement.Name,
                Show(measurement.Control),
                Show(measurement.TreatmentValue),
                Show(measurement.Lift),
                measurement.PValue is null ? "" : Show(measurement.Member("p_value")),
                measurement.AdjustedPValue is { } adjusted && adjusted != measurement.PValue ? Show(measurement.Member("p_adjusted")) : "",
                Verdict(measurement));
        }

        if (!table.IsEmpty)
        {
            detail.Tables.Add(table);
        }
    }

    private static void AddGuardrails(EvaluatedDetail detail, ExperimentFigures figures)
    {
        var table = new TextTable("guardrail", "threshold", "standing", "shown unharmed if there is no effect");
        foreach (var guardrail in figures.Guardrails)
        {
            table.Add(guardrail.Metric.Name, Threshold(guardrail), guardrail.Status, guardrail.Measurement?.ChanceShownUnharmed is { } chance ? $"in {Percent(chance)} of runs" : "");
        }

        if (!table.IsEmpty)
        {
            detail.Tables.Add(table);
        }
    }

    private static string Threshold(GuardrailFigures guardrail) => string.Join(
        ", ",
        new[] { guardrail.Margin is { } margin ? $"within {FigureFormat.FormatPoint(margin)}" : "", guardrail.Limit is { } limit ? $"limit {FigureFormat.FormatPoint(limit)}" : "" }
            .Where(static part => part.Length > 0)
            .DefaultIfEmpty("none"));

    private static string Verdict(Measurement measurement) => measurement switch
    {
        { Better: true } => "better",
        { Worse: true } => "worse",
        { Significant: true } => "significant",
        { Significant: false } => "not significant",
        _ => "",
    };

    private static EvaluatedRecord Record(Measurement measurement) => new EvaluatedRecord()
        .Add("metric", measurement.Metric.Name)
        .Add("arm", measurement.Treatment?.Name)
        .Add("segment", measurement.Segment)
        .Add("after", measurement.After)
        .Add("control", measurement.Control)
        .Add("treatment", measurement.TreatmentValue)
        .Add("delta", measurement.Delta)
        .Add("lift", measurement.Lift)
        .Add("p_value", measurement.PValue)
        .Add("p_adjusted", measurement.AdjustedPValue)
        .Add("significant", measurement.Significant)
        .Add("better", measurement.Better)
        .Add("worse", measurement.Worse)
        .Add("unharmed", measurement.Unharmed)
        .Add("harmed", measurement.Harmed);

    private static EvaluatedRecord Record(GuardrailFigures guardrail) => new EvaluatedRecord()
        .Add("metric", guardrail.Metric.Name)
        .Add("margin", guardrail.Margin)
        .Add("limit", guardrail.Limit)
        .Add("standing", guardrail.Status)
        .Add("chance_shown_unharmed", guardrail.Measurement?.ChanceShownUnharmed);

    private static string Show(Figure figure) => figure.HasValue ? figure.ToString() : "";

    private static string Percent(double fraction) => QuantityFormat.FormatPercent(fraction, 2);
}
