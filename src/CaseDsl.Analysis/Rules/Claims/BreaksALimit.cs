using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE3012: a claim, or the chosen option, that takes a metric past its limit.</summary>
public sealed class BreaksALimit : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3012",
        "breaks-a-limit",
        Severity.Error,
        "A claim, or the chosen option, that takes a metric past its limit",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A claimed change, or one of a trade-off's chosen option, that takes a metric from its `baseline` past its `limit`.",
            Why: "The limit was agreed for what subscribers bear, or for what the system holds. A win that breaks it will be taken back.",
            Remedy: "Choose what keeps the limit, reduce the change, or agree a new limit and write it down.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    latency by +34 ms
                  evidence: readout
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    latency by +13 ms
                  evidence: readout
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol claim in context.Index.Of(DeclarationKind.Claim))
            Check(context, claim, "This claim");
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Tradeoff))
        {
            if (declaration is TradeoffSymbol { Choose: { } chosen })
                Check(context, chosen, $"The chosen option {Say.Quote(chosen)}");
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol mover, string who)
    {
        foreach (string property in (ReadOnlySpan<string>)["moves", "costs"])
        {
            foreach (MovementValue movement in mover.Movements(property))
            {
                if (movement.Target is MetricSymbol { HigherIsBetter: { } higher } metric && metric.Has("limit") && !movement.IsUnknown)
                    Check(context, mover, movement, metric, higher, who);
            }
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol mover, MovementValue movement, MetricSymbol metric, bool higher, string who)
    {
        MovementFigure figure = context.Figures.Movement(mover, movement);
        if (context.Figures.Stated(metric, "limit") is not { Value: { } limit } limitFigure || figure.After.Value is not { } after || figure.Before.Value is not { } before)
            return;
        if (!after.Unit.Dimension.Matches(limit.Unit.Dimension) || !before.Unit.Dimension.Matches(limit.Unit.Dimension))
            return;

        double past = (after.Canonical - limit.Canonical) * (higher ? -1 : 1);
        double change = (after.Canonical - before.Canonical) * (higher ? -1 : 1);
        // The last bits of a sum don't break a limit, nor does a step back towards it.
        if (past <= 1e-9 * Math.Abs(limit.Canonical) || change <= 0)
            return;
        context.Report(
            movement.Syntax.Location,
            $"{who} takes {Say.Quote(metric)} from {FigureFormat.FormatPoint(figure.Before)} to {FigureFormat.FormatPoint(figure.After)}, past its limit of {FigureFormat.FormatPoint(limitFigure)}: what was agreed for subscribers is broken. Keep the change within {Room(before, limit)}, or agree a new 'limit:'.",
            metric.Property("limit") is { } property ? [new Syntax.RelatedPlace(property.Location, $"the limit of {Say.Quote(metric)}")] : default);
    }

    /// <summary>The change that the limit leaves room for.</summary>
    private static string Room(Quantity before, Quantity limit)
    {
        double room = (limit.Canonical - before.Canonical) / limit.Unit.Factor;
        if (limit.Unit.Dimension.IsNone)
            return QuantityFormat.Format(new Quantity((limit.Canonical - before.Canonical) * 100, Unit.PercentagePoint), 2, signed: true);
        return QuantityFormat.Format(new Quantity(room, limit.Unit), Math.Max(2, Math.Abs(room) >= 1 ? (int)Math.Floor(Math.Log10(Math.Abs(room))) + 1 : 0), signed: true);
    }
}
