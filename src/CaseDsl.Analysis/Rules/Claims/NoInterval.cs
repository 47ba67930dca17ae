using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3007: a measured change without the interval that its experiment has.</summary>
public sealed class NoInterval : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3007",
        "no-interval",
        Severity.Suggestion,
        "A measured change without the interval that its experiment gives",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A measured claim states a change as one number, and the experiment that it cites measured it with an interval.",
            Why: "One number reads as certainty. Without the interval no page can say how likely the claim is to lose money.",
            Remedy: "Write the interval after the change: `+1.5% relative [0.3%, 2.7%]`.",
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
                  moves:    ctr by +1.5% relative
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
        FixKind.Safe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (claim.Evidence.IsEmpty || claim.Stage != "measured")
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
            MovementFigure figure = context.Figures.Movement(claim, movement);
            if (!figure.Change.HasValue || figure.Change.IsUncertain)
                continue;
            foreach (Measurement measurement in Evidence.MeasurementsOf(context, claim, movement.Target))
            {
                if (Comparison.Of(figure, measurement) is not { Verdict: Verdict.Agrees } comparison || comparison.WrittenInterval() is not { } interval)
                    continue;
                context.Report(
                    movement.Syntax.Location,
                    $"{Say.Quote(movement.Target)} is claimed as one number, {figure.Change}, and {Say.Quote(measurement.Experiment)} measured {comparison.MeasuredChange}{Evidence.InArm(measurement)}. Add the interval, so that the page can say how sure it is: '{Written(movement, figure)} {interval}'.",
                    measurement.Result is { } result ? [new RelatedPlace(result.NameLocation, $"measured here: {comparison.MeasuredChange}")] : default,
                    movement.Change is { } change && IsOneNumber(change)
                        ? [CodeFix.Insert($"Add the measured interval {interval}", isSafe: true, context.Model.Path, change.Syntax.Span.End, " " + interval)]
                        : []);
                break;
            }
        }
    }

    private static string Written(MovementValue movement, MovementFigure figure) => $"{movement.Target.Name} by {movement.Change?.Syntax.ToString() ?? figure.Change.ToString()}";

    /// <summary>An interval written after a sum would belong to its last part alone.</summary>
    private static bool IsOneNumber(BoundExpression change) => change switch
    {
        BoundNumber => true,
        BoundUnary unary => IsOneNumber(unary.Operand),
        BoundRelative relative => IsOneNumber(relative.Operand),
        BoundBinary { Operator: BinaryOperator.Per } => true,
        _ => false,
    };
}
