using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4020: a primary defined after the start.</summary>
public sealed class MetricDefinedLate : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4020",
        "metric-defined-late",
        Severity.Warning,
        "A primary that was defined after the run began",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A primary metric whose `defined:` date is after the first day of the run.",
            Why: "A metric that is shaped while results come in is shaped by them.",
            Remedy: "Define the metric and have it agreed before the run, or run again with this one.",
            Bad: ExampleText.Test(metrics: Metrics("2026-04-15")),
            Good: ExampleText.Test(metrics: Metrics("2026-03-02"))));

    public override RuleDescriptor Descriptor => Rule;

    private static string Metrics(string defined) =>
        $$"""
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  defined: {{defined}} }
        metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }

        """;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (experiment.Run is not { } run)
            yield break;
        foreach (ReferenceValue primary in experiment.Values<ReferenceValue>("primary"))
        {
            if (primary.Target is MetricSymbol { Defined: { } defined } metric && defined > run.From)
            {
                yield return Flaw(
                    primary.Syntax.Location,
                    $"{Say.Quote(metric)} was defined on {Say.Date(defined)}, after the run began on {Say.Date(run.From)}: a metric shaped while results come in is shaped by them. Define it and have it agreed first, or run again.",
                    related: metric.Property("defined") is { } property ? [new RelatedPlace(property.Location, "defined here")] : []);
            }
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) =>
        experiment.Run is not null && experiment.Primary.Any(metric => metric is MetricSymbol { Defined: not null });
}
