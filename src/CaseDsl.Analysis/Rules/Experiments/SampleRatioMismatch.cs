using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4002: the arms' sizes don't fit their shares.</summary>
public sealed class SampleRatioMismatch : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4002",
        "sample-ratio-mismatch",
        Severity.Error,
        "Arms whose sizes can't be chance",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "χ² of the units assigned against the arms' shares gives p < 0.001.",
            Why: "Somebody went missing from one arm, and not at random. Every difference between the arms may be theirs, so no figure of this experiment can be trusted.",
            Remedy: "Find where members are lost (redirects, crashes, bots, logging) and run again. Until then nothing may be concluded.",
            Bad: ExampleText.Test(treatment: "{ share: 50%  assigned: 1_190_000 members }", ctr: "{ control: 50_582 of 1_204_331  treatment: 50_740 of 1_190_000 }"),
            Good: ExampleText.Test()));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (DistrustReason reason in context.Figures.Experiment(experiment).DistrustReasons)
        {
            if (reason.Kind == DistrustKind.SampleRatio)
                yield return Flaw(reason.Location, $"{Say.Capital(reason.Sentence).TrimEnd('.')}. Whoever is missing may be the difference: find where members are lost, and run again before concluding anything.");
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).SampleRatioP is not null;
}
