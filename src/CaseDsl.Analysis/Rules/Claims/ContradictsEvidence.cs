using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3006: a claim that says otherwise than its own experiment measured.</summary>
public sealed class ContradictsEvidence : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3006",
        "contradicts-evidence",
        Severity.Error,
        "A claimed change that its own experiment contradicts",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: """
                A change that has another sign than the cited experiment measured, or lies outside the measured interval on the side
                that sounds better. One that lies outside on the modest side is a suggestion. A claim may round.
                """,
            Why: "The claim is what gets quoted, the experiment is what members did. Where they differ, somebody will be promised what nobody saw.",
            Remedy: "Take the measured change with its interval, or cite the evidence that shows the claimed one.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                feature new_rows "Rows in a new order" { version: v3 }
                experiment rows_ab {
                  hypothesis: "Members open more of what they finish when rows are ordered for it."
                  randomize:  member
                  primary:    ctr
                  guardrails: latency
                  run:        2026-03-30 to 2026-05-03
                  arm control   { share: 50%  assigned: 1_204_331 members }
                  arm treatment { share: 50%  assigned: 1_203_870 members }
                  result ctr     { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
                  result latency { control: 171 ms  treatment: 184 ms }
                }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +3.5% relative [3%, 4%]
                  costs:    latency by +13 ms
                  evidence: rows_ab
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                feature new_rows "Rows in a new order" { version: v3 }
                experiment rows_ab {
                  hypothesis: "Members open more of what they finish when rows are ordered for it."
                  randomize:  member
                  primary:    ctr
                  guardrails: latency
                  run:        2026-03-30 to 2026-05-03
                  arm control   { share: 50%  assigned: 1_204_331 members }
                  arm treatment { share: 50%  assigned: 1_203_870 members }
                  result ctr     { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
                  result latency { control: 171 ms  treatment: 184 ms }
                }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    latency by +13 ms
                  evidence: rows_ab
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (claim.Evidence.IsEmpty)
                continue;
            Check(context, claim, claim.Moves);
            Check(context, claim, claim.Costs);
        }
    }

    private static void Check(RuleContext context, ClaimSymbol claim, ImmutableArray<MovementValue> movements)
    {
        foreach (MovementValue movement in movements)
        {
            if (movement.IsUnknown)
                continue;
            Comparison? nearest = null;
            foreach (Measurement measurement in Evidence.MeasurementsOf(context, claim, movement.Target))
            {
                if (Comparison.Of(context.Figures.Movement(claim, movement), measurement) is not { } comparison)
                    continue;
                // One arm, or one experiment, that bears the claim out is enough.
                if (comparison.Verdict is Verdict.Agrees or Verdict.None)
                {
                    nearest = null;
                    break;
                }

                if (nearest is null || comparison.Distance < nearest.Distance)
                    nearest = comparison;
            }

            if (nearest is not null)
                Report(context, movement, nearest);
        }
    }

    private static void Report(RuleContext context, MovementValue movement, Comparison comparison)
    {
        string name = Say.Quote(movement.Target);
        string measured = $"{Say.Quote(comparison.Measured.Experiment)} measured {comparison.MeasuredChange}{Evidence.InArm(comparison.Measured)}";
        string message = comparison.Verdict switch
        {
            Verdict.OtherSign => $"{name} is claimed to change by {comparison.Claimed.Change}, and {measured}: the other way. Take the measured change, or correct the sign.",
            Verdict.Flatters => $"{name} is claimed to change by {comparison.Claimed.Change}, and {measured}: the claim promises more than subscribers showed. Take the measured change, or cite what shows more.",
            _ => $"{name} is claimed to change by {comparison.Claimed.Change}, and {measured}: the claim is more modest than its evidence. Take the measured change, or say 'at least'.",
        };
        ImmutableArray<CodeFix> fixes = movement.Change is { } change && comparison.Written() is { } written
            ? [CodeFix.Replace($"Take the measured change: {written}", isSafe: false, change.Syntax.Location, written)]
            : [];
        ImmutableArray<RelatedPlace> related = comparison.Measured.Result is { } result
            ? [new RelatedPlace(result.NameLocation, $"measured here: {comparison.MeasuredChange}")]
            : [];
        context.Report(movement.Syntax.Location, message, related, fixes, comparison.Verdict == Verdict.Modest ? Severity.Suggestion : Severity.Error);
    }
}
