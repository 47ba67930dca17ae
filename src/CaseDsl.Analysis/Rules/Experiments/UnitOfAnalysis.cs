using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4006: analysed more finely than randomised.</summary>
public sealed class UnitOfAnalysis : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4006",
        "unit-of-analysis",
        Severity.Error,
        "An analysis by a finer unit than was randomised",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "Analysed by another unit than was randomised, which is not coarser, without `error: delta` or `error: cluster`.",
            Why: "One member's views are not independent of each other. Counted as if they were, noise looks like an effect.",
            Remedy: "Analyse by the unit that was randomised, or use the delta method or clustered errors and say so: `error: delta`.",
            Bad: ExampleText.Test(more: "analyze:    view"),
            Good: ExampleText.Test(more: "analyze:    view\n  error:      delta")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (!experiment.CountsRelatedUnits)
            yield break;
        string? randomized = experiment.Randomize?.Dimension.CountName;
        string? analyzed = experiment.Analyze?.Dimension.CountName;
        yield return Flaw(
            At(experiment, "analyze"),
            $"It was randomised by {randomized} and is analysed by {analyzed}: each {randomized}'s {analyzed}s count as if they were strangers to each other, so noise passes for an effect. Analyse by {randomized}, or write 'error: delta' or 'error: cluster' where that is how the interval was made.");
    }
}
