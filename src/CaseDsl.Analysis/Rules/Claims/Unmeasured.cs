using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3013: money in a measured claim that nobody measured.</summary>
public sealed class Unmeasured : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3013",
        "unmeasured",
        Severity.Error,
        "A change that carries money in a measured claim, and that nothing cited measures",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: """
                A claim of stage `measured` states a change of a cost, or of a metric with `value` or `loses`, that no cited experiment
                has a result for and no cited source `reports`. A change `by unknown` claims nothing and is left alone.
                """,
            Why: "The page prints it as measured and adds it to the money, and nobody has measured it.",
            Remedy: "Cite the experiment or the source that shows it, or write `stage: expected`.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }

                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (claim.Stage != "measured" || RuleContext.IsFaulty(claim, "evidence") || RuleContext.IsFaulty(claim, "stage"))
                continue;
            if (!RuleContext.IsFaulty(claim, "moves"))
                Check(context, claim, claim.Moves);
            if (!RuleContext.IsFaulty(claim, "costs"))
                Check(context, claim, claim.Costs);
        }
    }

    private static void Check(RuleContext context, ClaimSymbol claim, ImmutableArray<MovementValue> movements)
    {
        foreach (MovementValue movement in movements)
        {
            if (movement.IsUnknown || !CarriesMoney(movement.Target) || Evidence.Shows(context, claim, movement.Target))
                continue;
            string cited = claim.Evidence.IsEmpty
                ? "and this claim cites no evidence"
                : $"and {Say.List([.. claim.Evidence.Select(Say.Quote)])} {(claim.Evidence.Length == 1 ? "doesn't" : "don't")} show it";
            context.Report(
                movement.Syntax.Location,
                $"The change of {Say.Quote(movement.Target)} is claimed as measured and carries money, {cited}. Cite the experiment or source that measures it, or write 'stage: expected'.",
                fixes: Fix(claim));
        }
    }

    private static bool CarriesMoney(DeclarationSymbol target) => target switch
    {
        CostSymbol => true,
        MetricSymbol metric => metric.Has("value") || metric.Has("loses"),
        _ => false,
    };

    private static ImmutableArray<CodeFix> Fix(ClaimSymbol claim)
    {
        const string title = "Write 'stage: expected'";
        if (claim.Property("stage") is { Syntax.Values: [var stated, ..] } property)
            return [CodeFix.Replace(title, isSafe: false, property.Location with { Span = stated.Span }, "expected")];
        string? after = claim.Has("evidence") ? "evidence" : claim.Has("worth") ? "worth" : claim.Has("costs") ? "costs" : null;
        return BlockEdit.Add(claim, "stage", "expected", after, title) is { } fix ? [fix] : [];
    }
}
