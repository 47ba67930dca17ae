using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4017: an inconclusive guardrail.</summary>
public sealed class InconclusiveGuardrail : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4017",
        "inconclusive-guardrail",
        Severity.Warning,
        "A guardrail shown neither safe nor broken",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A guardrail's interval lies partly inside and partly past its margin or limit.",
            Why: "No evidence of harm is not evidence of no harm: members may be losing what was to be protected.",
            Remedy: "Run longer until the interval lies on one side, or decide openly to bear the risk.",
            Bad: ExampleText.Test(guardrails: "latency, ctr within -0.02pp", ctr: "{ control: 50_582 of 1_204_331  treatment: 50_600 of 1_203_870 }"),
            Good: ExampleText.Test())
        {
            AlsoRaises = ["CASE4019"],
        });

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (GuardrailFigures guardrail in context.Figures.Experiment(experiment).Guardrails)
        {
            if (guardrail is not { Measurement: { IsInconclusive: true } measured })
                continue;
            yield return Flaw(
                guardrail.Location,
                $"Guardrail {Say.Quote(guardrail.Metric)} is neither unharmed nor harmed: {Threshold.Measured(measured)}, and the threshold is {Threshold.Of(guardrail)}. Members may be losing what was to be protected. Run longer, until the whole interval is on one side.",
                related: measured.Result is { } result ? [new RelatedPlace(result.NameLocation, "measured here")] : []);
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).HasResults;
}
