using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4003: looks at a fixed test.</summary>
public sealed class PeekingRule : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4003",
        "peeking",
        Severity.Warning,
        "A fixed test that is looked at more than once",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "`looks` is above 1 with `method: fixed`. The message gives the true rate of false positives.",
            Why: "Stopping at the first significant look finds effects that are not there: ten looks turn 5% into 19%.",
            Remedy: "Look once, at the planned end, or write `method: sequential`, whose intervals hold at every look.",
            Bad: ExampleText.Test(more: "looks:      5"),
            Good: ExampleText.Test(more: "looks:      5\n  method:     sequential", ctr: "{ control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        if (figures.Looks <= 1 || figures.IsSequential)
            yield break;
        yield return Flaw(
            At(experiment, "looks"),
            $"{figures.Looks} looks at a test that is fixed to one raise its rate of false positives from {Say.Share(figures.Alpha)} to {Say.Share(figures.PeekingFalsePositiveRate, 3)}: a change that does nothing for members would be shipped that often. Look once, or write 'method: sequential'.");
    }
}
