using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4011: a significant result of an underpowered test.</summary>
public sealed class WinnersCurse : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4011",
        "winners-curse",
        Severity.Suggestion,
        "A win of an experiment too small for it",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A primary is significant although the power for `detect` is below `power`. The message gives the likely exaggeration.",
            Why: "A small test finds only what happens to look large, so the lift that it reports is larger than the one members will show.",
            Remedy: "Shrink the lift by the factor given, or repeat the experiment at full size before planning with it.",
            Bad: ExampleText.Test(more: "detect:     +1% relative"),
            Good: ExampleText.Test(more: "detect:     +2% relative"))
        {
            AlsoRaises = ["CASE4001"],
        });

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        foreach (PrimaryPlan plan in figures.Plans)
        {
            if (plan is not { Power: { } power, Effect: { } effect } || power >= figures.TargetPower - 1e-9 || figures.Find(plan.Metric) is not { } measurement)
                continue;
            foreach (Measurement each in measurement.ByArm)
            {
                if (each.Significant is not true || each.StandardError is not { } error)
                    continue;
                double exaggeration = Quantities.Statistics.Retrodesign.Of(effect, error, figures.Alpha).Exaggeration;
                if (!double.IsFinite(exaggeration))
                    continue;
                yield return Flaw(
                    each.Result?.NameLocation ?? At(experiment, "primary"),
                    $"{Say.Quote(plan.Metric)} is significant{Evidence.InArm(each)} in an experiment with a power of {Say.Percent(power, 0)}: if the true effect is the {context.Figures.Stated(experiment, "detect")} it was made for, a significant lift is on average {Say.Number(exaggeration, 2)} times too large. Plan with {Say.Quote(plan.Metric)} at about {Shrunk(each, exaggeration)}, or run it again at full size.");
            }
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).Power is not null;

    private static string Shrunk(Measurement measurement, double exaggeration) =>
        measurement.LiftFraction is { } lift ? (lift > 0 ? "+" : "") + Say.Share(lift / exaggeration) + " relative" : "less";
}
