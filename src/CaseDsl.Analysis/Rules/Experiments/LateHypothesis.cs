using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4012: claimed after the fact.</summary>
public sealed class LateHypothesis : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4012",
        "late-hypothesis",
        Severity.Warning,
        "A claim on what the experiment did not set out to test",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "In a claim's `moves:`, a metric or a segment that the experiment measured and had not named beforehand as primary, secondary, guardrail or segment.",
            Why: "Among a hundred cuts of any data some look significant. Picked afterwards, they are stories about chance.",
            Remedy: "Treat it as the hypothesis of the next experiment, and claim what this one was made for.",
            Bad: ExampleText.Test(results: "result play { control: 734_000 of 1_204_331  treatment: 737_000 of 1_203_870 }", metrics: Metrics) + Claimed("play by +0.45% relative [0.25%, 0.65%]"),
            Good: ExampleText.Test(more: "secondary:  play\n  correction: holm", results: "result play { control: 734_000 of 1_204_331  treatment: 737_000 of 1_203_870 }", metrics: Metrics) + Claimed("play by +0.45% relative [0.25%, 0.65%]")));

    public override RuleDescriptor Descriptor => Rule;

    private const string Metrics = ExampleText.Metrics + """
        metric play "Members who play" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }

        """;

    private static string Claimed(string moves) =>
        $$"""
        feature new_rows "Rows in a new order" { version: v3 }
        claim more_plays { model: new_rows  moves: {{moves}}  costs: latency by +13 ms  evidence: rows_ab }
        """;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (ClaimSymbol claim in ClaimsOf(context, experiment))
        {
            foreach (MovementValue move in claim.Moves)
            {
                if (Measures(experiment, move.Target) && !claim.Evidence.Any(cited => cited is ExperimentSymbol other && Names(other, move.Target)))
                {
                    yield return Flaw(
                        Changes.TargetLocation(move),
                        $"{Say.Quote(experiment)} did not set out to test {Say.Quote(move.Target)}: it is named neither as primary or secondary nor as guardrail. Found afterwards, it may be chance. Make it the primary of the next experiment, and claim what this one was made for.");
                }
            }

            if (claim.Segment is { } segment && Reads(context, experiment, segment) && !claim.Evidence.Any(cited => cited is ExperimentSymbol other && other.Segments.Contains(segment)))
            {
                yield return Flaw(
                    claim.Property("segment")?.Location ?? claim.NameLocation,
                    $"{Say.Quote(experiment)} did not name the segment '{segment}' beforehand: of enough segments one always wins by chance. Name it in 'segments:' of the next experiment, or claim the effect on everyone.");
            }
        }
    }

    private static bool Names(ExperimentSymbol experiment, DeclarationSymbol metric) =>
        experiment.Primary.Contains(metric) || experiment.Secondary.Contains(metric) || experiment.Guardrails.Any(guardrail => guardrail.Metric == metric);

    private static bool Measures(ExperimentSymbol experiment, DeclarationSymbol metric) =>
        experiment.Results.Any(result => result.Refers == metric) || (experiment.Has("data") && !experiment.Results.Any());

    private static bool Reads(RuleContext context, ExperimentSymbol experiment, string segment) =>
        context.Figures.Experiment(experiment).Measurements.Any(measurement => measurement.Segment == segment);
}
