using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4009: a lift too large to be true.</summary>
public sealed class TooGood : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4009",
        "too-good",
        Severity.Warning,
        "A lift too large to be true",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A primary's lift, either way, over four times `detect` and over 10%.",
            Why: "Twyman's law: a figure that looks interesting is usually wrong. Broken logging, bots and lost members make lifts like this more often than models do.",
            Remedy: "Check the logging, the sample ratio and a second source before anybody hears the number.",
            Bad: ExampleText.Test(more: "detect:     +2% relative", ctr: "{ control: 50_582 of 1_204_331  treatment: 60_321 of 1_203_870 }"),
            Good: ExampleText.Test(more: "detect:     +2% relative")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        foreach (PrimaryPlan plan in figures.Plans)
        {
            if (plan.RelativeEffect is not { } detect || figures.Find(plan.Metric) is not { } measurement)
                continue;
            foreach (Measurement each in measurement.ByArm)
            {
                if (each.LiftFraction is not { } lift || Math.Abs(lift) <= 4 * Math.Abs(detect) || Math.Abs(lift) <= 0.1)
                    continue;
                yield return Flaw(
                    each.Result?.NameLocation ?? At(experiment, "primary"),
                    $"{Say.Quote(plan.Metric)} moved by {each.Lift}, more than four times the {Say.Share(Math.Abs(detect))} that the experiment was made to find: too good to be true more often than not. Check logging, bots and the sample ratio before anybody is told.");
            }
        }
    }
}
