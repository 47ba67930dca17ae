using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4016: a triggered effect claimed for everyone.</summary>
public sealed class Diluted : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4016",
        "diluted",
        Severity.Warning,
        "The effect on a few claimed for everyone",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A claim takes a triggered experiment's effect with `reach: all`, or without `reach:`. The message gives the diluted effect.",
            Why: "A triggered analysis looks only at those whom the change could touch. Everyone else feels nothing, so the whole audience moves by less.",
            Remedy: "Write `reach: triggered`, or claim the diluted effect.",
            Bad: ExampleText.Test(more: "triggered:  20%") + Claimed(""),
            Good: ExampleText.Test(more: "triggered:  20%") + Claimed("  reach: triggered")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Claimed(string reach) =>
        $$"""
        feature new_rows "Rows in a new order" { version: v3 }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: latency by +13 ms  evidence: rows_ab{{reach}} }
        """;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (context.Figures.Experiment(experiment).TriggeredShare is not { } share || share >= 1)
            yield break;
        foreach (ClaimSymbol claim in ClaimsOf(context, experiment))
        {
            if (claim.Reach == "triggered" || RuleContext.IsFaulty(claim, "reach"))
                continue;
            foreach (MovementValue move in claim.Moves)
            {
                if (move.IsUnknown || context.Figures.Experiment(experiment).Find(move.Target, claim.Segment) is null || context.Figures.Movement(claim, move) is not { Relative.Value: { } relative } figure)
                    continue;
                double diluted = relative.Canonical * share;
                yield return Flaw(
                    claim.Property("reach")?.Location ?? move.Syntax.Location,
                    $"{Say.Quote(experiment)} looked only at the {Say.Percent(share, 0)} of members whom the change could touch, and {Say.Quote(move.Target)} is claimed {(claim.Reach is null ? "without saying for whom" : "for everyone")}. Over everyone {figure.Change} is about {(diluted > 0 ? "+" : "")}{Say.Share(diluted)} relative. Write 'reach: triggered', or claim that.");
                break;
            }
        }
    }
}
