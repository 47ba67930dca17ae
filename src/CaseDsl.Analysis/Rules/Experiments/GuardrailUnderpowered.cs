using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4019: a guardrail too fine for the experiment.</summary>
public sealed class GuardrailUnderpowered : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4019",
        "guardrail-underpowered",
        Severity.Warning,
        "A guardrail that could hardly be shown unharmed",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "With no true effect, the guardrail would be shown unharmed in fewer runs than `power`: P = Φ(margin / se − z). Silent without an interval.",
            Why: "Even a harmless change would fail this guardrail, so its failing tells nothing, and the team learns to ignore it.",
            Remedy: "Run longer, or agree a margin that the experiment can resolve.",
            Bad: ExampleText.Test(guardrails: "latency, ctr within -0.04pp"),
            Good: ExampleText.Test(guardrails: "latency, ctr within -0.09pp")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        foreach (GuardrailFigures guardrail in figures.Guardrails)
        {
            if (guardrail.Measurement?.ChanceShownUnharmed is not { } chance || chance >= figures.TargetPower - 1e-9)
                continue;
            yield return Flaw(
                guardrail.Location,
                $"With no effect at all, guardrail {Say.Quote(guardrail.Metric)} would be shown unharmed in only {Say.Percent(chance, 0)} of runs, and {Say.Percent(figures.TargetPower, 0)} is what the experiment aims at: {Threshold.Of(guardrail)} is finer than it can see. Run longer, or agree a wider margin with whoever owns the metric.");
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) =>
        context.Figures.Experiment(experiment).Guardrails.Any(guardrail => guardrail.Measurement?.ChanceShownUnharmed is not null);
}
