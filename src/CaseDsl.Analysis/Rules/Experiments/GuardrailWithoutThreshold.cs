using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4015: a guardrail without a threshold.</summary>
public sealed class GuardrailWithoutThreshold : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4015",
        "guardrail-without-threshold",
        Severity.Error,
        "A guardrail that nothing can break",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A guardrail with neither its metric's `limit` nor a margin.",
            Why: "Without a threshold it protects nobody: whatever happens, it counts as held.",
            Remedy: "Write how much harm is bearable: `churn within +0.05pp`, or give the metric a `limit`.",
            Bad: ExampleText.Test(guardrails: "latency, ctr"),
            Good: ExampleText.Test(guardrails: "latency, ctr within -0.1pp")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (RuleContext.IsFaulty(experiment, "guardrails"))
            yield break;
        foreach (MarginValue guardrail in experiment.Guardrails)
        {
            if (guardrail.Margin is not null || guardrail.Metric.Has("limit"))
                continue;
            string sign = MovementFigure.HigherIsBetter(guardrail.Metric) is true ? "-" : "+";
            string margin = guardrail.Metric is MetricSymbol { IsRatio: true } ? sign + "0.05pp" : sign + "1% relative";
            yield return Flaw(
                guardrail.Syntax.Location,
                $"Guardrail {Say.Quote(guardrail.Metric)} has neither a margin nor a limit, so nothing could break it and it protects nobody. Write how much harm members can bear: '{guardrail.Metric.Name} within {margin}', or give {Say.Quote(guardrail.Metric)} a 'limit:'.",
                related: [new RelatedPlace(guardrail.Metric.NameLocation, $"{Say.Quote(guardrail.Metric)} has no 'limit:'")]);
        }
    }
}
