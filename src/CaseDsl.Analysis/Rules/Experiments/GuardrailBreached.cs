using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4010: a harmed guardrail.</summary>
public sealed class GuardrailBreached : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4010",
        "guardrail-breached",
        Severity.Error,
        "A guardrail that is harmed",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A guardrail's whole interval, or its point where it has none, is past its margin or its metric's limit.",
            Why: "It was agreed beforehand that members must not lose this much, and they do.",
            Remedy: "Stop, or mend what harms it and run again. A margin is not moved once the result is known.",
            Bad: ExampleText.Test(latency: "{ control: 171 ms  treatment: 214 ms }"),
            Good: ExampleText.Test()));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (GuardrailFigures guardrail in context.Figures.Experiment(experiment).Guardrails)
        {
            if (guardrail is not { Harmed: true, Measurement: { } measured })
                continue;
            yield return Flaw(
                guardrail.Location,
                $"Guardrail {Say.Quote(guardrail.Metric)} is harmed: {Threshold.Measured(measured)}, past {Threshold.Of(guardrail)}. Members lose what was to be protected: stop, or mend it and run again.",
                related: measured.Result is { } result ? [new RelatedPlace(result.NameLocation, "measured here")] : []);
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => context.Figures.Experiment(experiment).HasResults;
}
