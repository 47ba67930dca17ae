using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What an experiment's size and power follow from.</summary>
internal static class DesignSteps
{
    public static IEnumerable<ExplanationStep> Of(Figures figures, ExperimentSymbol experiment)
    {
        var computed = figures.Experiment(experiment);
        foreach (var plan in computed.Plans)
        {
            var name = $"`{plan.Metric.Name}`";
            if (plan.Baseline is { } baseline)
                yield return new ExplanationStep($"{name} before", PlainNumber.Of(Math.Round(baseline, 6)), "its baseline, else control's result");
            if (plan.RelativeEffect is { } effect)
                yield return new ExplanationStep($"{name} detect", Percent(effect), "in proportion to the level before");
            if (plan.Missing is { } missing)
                yield return new ExplanationStep(name, "not computed", missing);
        }
        yield return new ExplanationStep("alpha", Percent(computed.Alpha), "two-sided");
        yield return new ExplanationStep("power aimed at", Percent(computed.TargetPower), "");
        foreach (var arm in experiment.Arms)
        {
            if (figures.Stated(arm, "assigned") is { HasValue: true } assigned)
                yield return new ExplanationStep($"`{arm.Name}` assigned", FigureFormat.FormatPoint(assigned), "");
        }
        foreach (var member in (string[])["power", "sample_size", "days"])
        {
            if (computed.Member(member) is { HasValue: true } figure)
                yield return new ExplanationStep(member, FigureFormat.Format(figure), "");
        }
    }

    public static IEnumerable<ExplanationStep> OfSampleRatio(ExperimentFigures computed)
    {
        foreach (var arm in computed.Symbol.Arms)
        {
            var share = computed.Symbol.SemanticModel.Figures.Stated(arm, "share");
            if (computed.Symbol.SemanticModel.Figures.Stated(arm, "assigned") is { HasValue: true } assigned)
                yield return new ExplanationStep($"`{arm.Name}`", FigureFormat.FormatPoint(assigned), share is { HasValue: true } ? $"share {FigureFormat.FormatPoint(share)}" : "an equal share");
        }
        yield return new ExplanationStep("threshold", PlainNumber.Of(ExperimentFigures.SampleRatioThreshold), "below it the arms' sizes can't be chance");
    }

    private static string Percent(double fraction) =>
        FigureFormat.FormatPoint(Figure.FromQuantity(new Quantity(fraction * 100, Unit.Percent), 3));
}
