using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE3009: a relative change where the level it is relative to is needed, and not known.</summary>
public sealed class NoBaseline : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3009",
        "no-baseline",
        Severity.Warning,
        "A relative change of a metric or cost whose level is needed and not stated",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: """
                In `moves:` or `costs:` of a claim or an option, a relative change of a cost that has no `baseline`, or of a metric
                without one where its money (`value` by points or by its unit, `loses`), its `limit` or an experiment's power needs the level.
                """,
            Why: "Ten percent of an unknown bill is an unknown amount: the claim can't say what it saves, nor whether it keeps its limit.",
            Remedy: "Add `baseline:` to the metric or the cost, or state the change in its own unit.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { source: "Finance" }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { source: "Finance"  baseline: $0.8M per quarter }
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
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
            Check(context, declaration, ((ClaimSymbol)declaration).Evidence);
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Option))
            Check(context, declaration, []);
    }

    private static void Check(RuleContext context, DeclarationSymbol mover, System.Collections.Immutable.ImmutableArray<DeclarationSymbol> evidence)
    {
        Check(context, mover, "moves", evidence);
        Check(context, mover, "costs", evidence);
    }

    private static void Check(RuleContext context, DeclarationSymbol mover, string property, System.Collections.Immutable.ImmutableArray<DeclarationSymbol> evidence)
    {
        foreach (MovementValue movement in mover.Movements(property))
        {
            if (movement.Target.Has("baseline") || movement.IsUnknown || movement.From is not null)
                continue;
            MovementFigure figure = context.Figures.Movement(mover, movement);
            if (!Changes.IsRelative(figure) || Need(movement.Target, evidence) is not { } need)
                continue;
            context.Report(
                movement.Syntax.Location,
                $"{figure.Change} of what? {Say.Capital(Say.Declaration(movement.Target))} has no baseline, and {need} needs it. Add 'baseline:' to {Say.Quote(movement.Target)}, or state the change in its own unit.",
                [new Syntax.RelatedPlace(movement.Target.NameLocation, $"{Say.Quote(movement.Target)} has no 'baseline:'")]);
        }
    }

    /// <summary>What needs the level; null where nothing does.</summary>
    private static string? Need(DeclarationSymbol target, System.Collections.Immutable.ImmutableArray<DeclarationSymbol> evidence)
    {
        switch (target)
        {
            case CostSymbol:
                return "the bill";
            case MetricSymbol metric:
                if (metric.Has("limit"))
                    return "its limit";
                if (metric.Has("loses"))
                    return "the money it loses";
                if (metric.Has("value") && !IsPerPercent(metric))
                    return "the money it is worth";
                foreach (DeclarationSymbol cited in evidence)
                {
                    if (cited is ExperimentSymbol experiment && NeedsForPower(experiment, metric))
                        return $"the power of {Say.Quote(experiment)}";
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>Money per one percent of relative change asks for no level.</summary>
    private static bool IsPerPercent(MetricSymbol metric) =>
        metric.Value?.Expression is BoundBinary { Operator: BinaryOperator.Per, Right: BoundNumber { Quantity.Unit: var unit } } && unit.Equals(Quantities.Unit.Percent);

    private static bool NeedsForPower(ExperimentSymbol experiment, MetricSymbol metric)
    {
        if (!experiment.Has("detect") || !experiment.Primary.Contains(metric))
            return false;
        foreach (ResultSymbol result in experiment.Results)
        {
            // The control arm's own level will do.
            if (result.Refers == metric && !result.Has("lift"))
                return false;
        }

        return !experiment.Has("data");
    }
}
