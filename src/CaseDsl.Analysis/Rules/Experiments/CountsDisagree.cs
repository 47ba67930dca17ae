using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4013: counts that can't all be right.</summary>
public sealed class CountsDisagree : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4013",
        "counts-disagree",
        Severity.Error,
        "Counts that can't all be right",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A numerator above its denominator; where analysed as randomised, a denominator above what was assigned; a readout whose change is not its arms'.",
            Why: "One of the numbers is wrong, and nobody knows which: nothing built on them holds.",
            Remedy: "Take the counts from one query, and correct the one that differs.",
            Bad: ExampleText.Test(control: "{ share: 50%  assigned: 1_204_331 members }", ctr: "{ control: 50_582 of 1_304_331  treatment: 51_321 of 1_203_870 }"),
            Good: ExampleText.Test()));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (DistrustReason reason in context.Figures.Experiment(experiment).DistrustReasons)
        {
            if (reason.Kind == DistrustKind.CountsDisagree)
                yield return Flaw(reason.Location, $"{Say.Capital(reason.Sentence).TrimEnd('.')}. One of the counts is wrong, so nothing that rests on them holds: take them from one query.");
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).HasResults;
}
