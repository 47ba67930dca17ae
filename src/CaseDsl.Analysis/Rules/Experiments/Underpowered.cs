using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4001: power below what the experiment aims at.</summary>
public sealed class Underpowered : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4001",
        "underpowered",
        Severity.Warning,
        "An experiment too small to find what it looks for",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "The power for `detect`, at the sample assigned or else planned, is below `power` (80% unless stated). Silent where a `critique` answers it.",
            Why: "A test that would miss the effect in every second run says nothing when it finds nothing, and exaggerates when it finds something.",
            Remedy: "Run longer or with more members, aim for a larger `detect`, or measure with less noise. The message gives the sample and the days, and what the size at hand can find.",
            Bad: ExampleText.Test(more: "detect:     +0.5% relative", ctr: "{ control: 50_582 of 1_204_331  treatment: 50_700 of 1_203_870 }"),
            Good: ExampleText.Test(more: "detect:     +2% relative")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        if (figures.Power is not { } power || power >= figures.TargetPower - 1e-9)
            yield break;
        string need = figures.SampleSize is not null ? $" It takes {FigureFormat.FormatPoint(figures.Member("sample_size"))} an arm{(figures.Days is null ? "" : $", {FigureFormat.FormatPoint(figures.Member("days"))} at this traffic")}." : "";
        yield return Flaw(
            At(experiment, "detect"),
            $"{Say.Capital(Say.Declaration(experiment))} has a power of {FigureFormat.FormatPoint(figures.Member("power"))} to find {context.Figures.Stated(experiment, "detect")}, and aims at {Say.Percent(figures.TargetPower, 0)}: it would likely miss what members gain or lose.{need}{Seen(figures)} Run it that long, or aim for a larger 'detect'.");
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).Power is not null;

    // What the sizes at hand can find, of the primary that they serve worst.
    private static string Seen(ExperimentFigures figures)
    {
        PrimaryPlan? worst = figures.Plans.Where(static plan => plan.RelativeDetectable is not null).MaxBy(static plan => Math.Abs(plan.RelativeDetectable ?? 0));
        return worst?.RelativeDetectable is { } lift ? $" At its size it finds {(lift > 0 ? "+" : "")}{Say.Share(lift)} relative of {Say.Quote(worst.Metric)}." : "";
    }
}
