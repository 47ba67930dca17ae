using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE3010: a claimed subscriber metric with no path to the north star.</summary>
public sealed class OffTheNorthStar : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3010",
        "off-the-north-star",
        Severity.Warning,
        "A claimed subscriber metric with no path to the north star",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A claim moves a subscriber metric that neither is the north star nor leads to it along `drives`. A step without a size counts.",
            Why: "The lift may be real and still not be what the company is steering by; the page can't say what it does for the north star.",
            Remedy: "Add `drives:` to the metric, with the elasticity that is known or none: `drives: engagement at 0.4`, `drives: engagement`.",
            Bad: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher  baseline: 52 h per member per month }
                northstar engagement { target: +1% relative per quarter }

                """ + ExampleText.Claim + """
                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """,
            Good: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher  baseline: 52 h per member per month }
                northstar engagement { target: +1% relative per quarter }
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4 }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        if (!context.Index.Has(DeclarationKind.Claim))
            return;
        List<NorthstarSymbol>? stars = null;
        foreach (DeclarationSymbol visible in context.Model.Visible)
        {
            if (visible is NorthstarSymbol { Metric: not null } star)
                (stars ??= []).Add(star);
        }

        if (stars is null)
            return;

        var known = new Dictionary<DeclarationSymbol, bool>();
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            foreach (MovementValue move in ((ClaimSymbol)declaration).Moves)
            {
                if (move.Target is not MetricSymbol { MetricKind: "subscriber" } metric || RuleContext.IsFaulty(metric, "drives"))
                    continue;
                if (!known.TryGetValue(metric, out bool reaches))
                {
                    reaches = stars.Exists(star => star.Metric is { } goal && Figures.Reaches(metric, goal));
                    known.Add(metric, reaches);
                }

                if (reaches)
                    continue;
                DeclarationSymbol first = stars[0].Metric ?? (DeclarationSymbol)stars[0];
                context.Report(
                    Changes.TargetLocation(move),
                    $"{Say.Quote(metric)} has no path to the north star {Say.Quote(first)} along 'drives', so nobody can say what this claim does for it. Add 'drives: {first.Name} at 0.4' with the elasticity you know to {Say.Quote(metric)}, or 'drives: {first.Name}' if you don't.",
                    [new Syntax.RelatedPlace(metric.NameLocation, $"{Say.Quote(metric)} drives nothing that leads there"), new Syntax.RelatedPlace(stars[0].NameLocation, "the north star")]);
            }
        }
    }
}
