using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4007: no guardrail.</summary>
public sealed class NoGuardrail : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4007",
        "no-guardrail",
        Severity.Warning,
        "An experiment with nothing to protect members",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "No guardrail at all, or, where the experiment's model has a `latency`, none that is a time.",
            Why: "A lift in clicks that costs a wait, a crash or a cancellation is found by whoever looks for it, and only then.",
            Remedy: "Add `guardrails:` with what must not get worse: churn, and latency for a model that takes time.",
            Bad: ExampleText.Test(guardrails: ""),
            Good: ExampleText.Test()));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (RuleContext.IsFaulty(experiment, "guardrails"))
            yield break;
        if (experiment.Guardrails.IsEmpty)
        {
            yield return Flaw(
                experiment.NameLocation,
                $"{Say.Capital(Say.Declaration(experiment))} has no guardrail, so nothing would show what members lose for the gain. Add 'guardrails:' with what must not get worse, such as 'churn within +0.05pp'.");
        }
        else if (experiment.Model?.Has("latency") is true && !experiment.Guardrails.Any(guardrail => guardrail.Metric is MetricSymbol { Unit.Dimension.IsTime: true }))
        {
            yield return Flaw(
                At(experiment, "guardrails"),
                $"{Say.Quote(experiment.Model)} takes time to answer, and no guardrail of {Say.Declaration(experiment)} is a time: members could wait longer and nobody would see it. Add a latency metric with a 'limit:' to 'guardrails:'.");
        }
    }
}
