using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4018: a metric that had no time to show.</summary>
public sealed class ImmatureMetric : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4018",
        "immature-metric",
        Severity.Warning,
        "A metric whose window is longer than the run",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A primary, secondary or guardrail metric whose `window` is longer than the run, and that is not read later (`after:`).",
            Why: "A monthly churn can't be seen in two weeks: most members who will leave have not come to their renewal yet.",
            Remedy: "Run at least one window, read the metric later with `after:`, or use one that matures sooner.",
            Bad: ExampleText.Test(guardrails: "latency, churn within +0.2pp", run: "2026-03-30 to 2026-04-12", results: "result churn { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }", metrics: Metrics),
            Good: ExampleText.Test(guardrails: "latency, churn within +0.2pp", results: "result churn { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }", metrics: Metrics)));

    public override RuleDescriptor Descriptor => Rule;

    private const string Metrics = ExampleText.Metrics + """
        metric churn "Monthly churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  window: 1 month }

        """;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (experiment.Run is not { } run || run.Days <= 0)
            yield break;
        // A metric may stand in two lists, and is one metric that is read too early.
        var told = new HashSet<DeclarationSymbol>();
        foreach (string property in (string[])["primary", "secondary", "guardrails"])
        {
            if (experiment.Property(property) is not { } stated)
                continue;
            foreach (BoundValue value in stated.Values)
            {
                DeclarationSymbol? metric = value switch
                {
                    ReferenceValue reference => reference.Target,
                    MarginValue margin => margin.Metric,
                    _ => null,
                };
                if (metric is null || !metric.Has("window") || context.Figures.Stated(metric, "window") is not { Value: { } window } figure || !window.Unit.Dimension.IsTime)
                    continue;
                double days = window.Canonical / 86_400;
                if (days <= run.Days || experiment.Results.Any(result => result.Refers == metric && result.Has("after")))
                    continue;
                if (!told.Add(metric))
                    continue;
                yield return Flaw(
                    value.Syntax.Location,
                    $"{Say.Quote(metric)} takes {figure} to show, and the run is {run.Days} days: most members who will change have not had the time. Run at least {Say.Count(days)} days, or read it later with 'after: {Say.Count(days)} days'.");
            }
        }
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => experiment.Run is not null;
}
