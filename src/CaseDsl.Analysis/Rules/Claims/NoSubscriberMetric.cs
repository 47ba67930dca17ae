using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3001: a claim that moves nothing a subscriber feels or does.</summary>
public sealed class NoSubscriberMetric : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3001",
        "no-subscriber-metric",
        Severity.Error,
        "A claim that moves nothing a subscriber feels or does",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: """
                A claim whose `moves:` is absent, or names only model, system or business metrics. Metrics of kind `subscriber` and
                `experience` count. A claim whose benefit is a falling cost needs no subscriber metric if it says `because:`.
                """,
            Why: """
                Members never notice precision or a queue length; they notice what they click, watch, wait for and pay. A better model
                that moves none of these has not been shown to be better for anyone.
                """,
            Remedy: "Add the subscriber metric that the surface is there for, with what the experiment measured, or `by unknown` until it has been. For a pure saving, say `because:` why members lose nothing.",
            Bad: """
                metric queue "Requests that wait" { kind: system  unit: ratio  better: lower }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature batching "Batched inference" { version: v3 }
                source load_test "Load test" { grade: experiment  date: 2026-05-06  reports: queue by -8% relative, serving by +2% }

                claim shorter_queue "Fewer requests wait" {
                  model:    batching
                  moves:    queue by -8% relative
                  costs:    serving by +2%
                  evidence: load_test
                }
                """,
            Good: """
                metric queue "Requests that wait" { kind: system  unit: ratio  better: lower }
                metric play_delay "Wait before the first frame" { kind: experience  unit: s  better: lower  baseline: 2.1 s }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature batching "Batched inference" { version: v3 }
                source load_test "Load test" { grade: experiment  date: 2026-05-06  reports: play_delay by -0.2 s, queue by -8% relative, serving by +2% }

                claim shorter_wait "Members wait less" {
                  model:    batching
                  moves:    play_delay by -0.2 s, queue by -8% relative
                  costs:    serving by +2%
                  evidence: load_test
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (RuleContext.IsFaulty(claim, "moves"))
                continue;
            ImmutableArray<MovementValue> moves = claim.Moves;
            if (!HasSubscriberMetric(moves) && !IsExplainedSaving(context, claim))
                Report(context, claim, moves);
        }
    }

    internal static bool HasSubscriberMetric(ImmutableArray<MovementValue> moves)
    {
        foreach (MovementValue move in moves)
        {
            if (move.Target is MetricSymbol { IsFelt: true })
                return true;
        }

        return false;
    }

    /// <summary>A falling cost, and the reason why that is enough.</summary>
    internal static bool IsExplainedSaving(RuleContext context, ClaimSymbol claim)
    {
        if (!Prose.IsGiven(claim.Because))
            return false;
        foreach (MovementValue cost in claim.Costs)
        {
            if (cost.Target is CostSymbol && context.Figures.Movement(claim, cost).IsForTheBetter is true)
                return true;
        }

        return false;
    }

    private static void Report(RuleContext context, ClaimSymbol claim, ImmutableArray<MovementValue> moves)
    {
        MetricSymbol? suggested = MetricOfSurface(context, claim);
        string example = suggested is null ? "'ctr by +1.2% relative'" : $"'{suggested.Name} by +1.2% relative'";
        string moved = moves.IsEmpty
            ? "says nothing of what it moves"
            : "moves only " + Say.List([.. moves.Select(move => $"{Say.Quote(move.Target)} ({Kind(move.Target)})").Distinct()]);
        string message =
            $"{Say.Capital(Say.Declaration(claim))} {moved}: nothing that a subscriber feels or does. "
            + $"{(moves.IsEmpty ? "Add 'moves:' with" : "Add to 'moves:'")} the subscriber metric that changed, such as {example}, or 'by unknown' until it is measured"
            + (claim.Costs.Any(cost => cost.Target is CostSymbol) ? "; if the benefit is a falling cost alone, say 'because:' why members lose nothing." : ".");

        Location location = claim.Property("moves") is { } property && !moves.IsEmpty ? property.Location : claim.NameLocation;
        ImmutableArray<CodeFix> fixes = suggested is null ? [] : Fix(claim, suggested, moves);
        context.Report(location, message, fixes: fixes);
    }

    private static ImmutableArray<CodeFix> Fix(ClaimSymbol claim, MetricSymbol metric, ImmutableArray<MovementValue> moves)
    {
        string movement = metric.Name + " by unknown";
        string title = $"Add '{movement}', the metric of the surface";
        if (claim.Property("moves") is { } property)
            return moves.IsEmpty ? [] : [BlockEdit.Append(property, movement, title)];
        return BlockEdit.Add(claim, "moves", movement, "model", title) is { } fix ? [fix] : [];
    }

    /// <summary>The felt metric of the claim's surface, else of the first surface that its model feeds.</summary>
    private static MetricSymbol? MetricOfSurface(RuleContext context, ClaimSymbol claim)
    {
        if (claim.Surface?.Metric is MetricSymbol { IsFelt: true } stated)
            return stated;
        return claim.Model is { } model ? context.Visible.FeltMetricOf(model) : null;
    }

    private static string Kind(DeclarationSymbol target) => target switch
    {
        MetricSymbol { MetricKind: { Length: > 0 } kind } => $"a {kind} metric",
        CostSymbol => "a cost",
        _ => "of no kind",
    };
}
