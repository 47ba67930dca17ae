using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3002: a claim that names no cost.</summary>
public sealed class NoCost : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3002",
        "no-cost",
        Severity.Error,
        "A claim that names no cost",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A claim whose `costs:` is absent or empty, or says `none` without `because:`.",
            Why: "Every model is paid for: in inference, bandwidth, latency or people. A lift without its bill can't be weighed against any other use of the money.",
            Remedy: "Add `costs:` with the cost or the system metric that changed, `by unknown` until it is measured. Where there truly is none, write `costs: none` and say `because:` why.",
            Bad: ExampleText.Claim + """
                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  evidence: readout
                }
                """,
            Good: ExampleText.Claim + """
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
            if (claim.CostsNone)
            {
                if (!Prose.IsGiven(claim.Because))
                {
                    context.Report(
                        claim.Property("costs")?.Location ?? claim.NameLocation,
                        $"{Say.Capital(Say.Declaration(claim))} says that it costs nothing, and not why. Add 'because:' with what makes it free, or name the cost: 'costs: {Example(context, claim)} by +2%'.");
                }
            }
            else if (claim.Costs.IsEmpty && !RuleContext.IsFaulty(claim, "costs"))
            {
                Report(context, claim);
            }
        }
    }

    private static void Report(RuleContext context, ClaimSymbol claim)
    {
        string name = Example(context, claim);
        CodeFix? fix = null;
        if (!claim.Has("costs") && FirstCost(context, claim) is { } cost)
            fix = BlockEdit.Add(claim, "costs", cost.Name + " by unknown", claim.Has("moves") ? "moves" : "model", $"Add 'costs: {cost.Name} by unknown'");
        Location location = claim.Property("costs")?.NameLocation ?? claim.NameLocation;
        context.Report(
            location,
            $"{Say.Capital(Say.Declaration(claim))} names no cost, so nobody can tell whether it is worth its bill. Add 'costs:' with what it costs, such as 'costs: {name} by +2%' or 'by unknown'; if it is free, write 'costs: none' and say 'because:'.",
            fixes: fix is null ? [] : [fix]);
    }

    private static string Example(RuleContext context, ClaimSymbol claim) => FirstCost(context, claim)?.Name ?? "serving";

    /// <summary>The cost that the claim's worth is computed from, else the first that is visible.</summary>
    private static CostSymbol? FirstCost(RuleContext context, ClaimSymbol claim)
    {
        CostSymbol? named = null;
        ExpressionWalk.Visit(claim.Worth, expression =>
        {
            if (named is null && expression is BoundSymbol { Symbol: CostSymbol cost })
                named = cost;
        });
        return named ?? context.Visible.FirstCost;
    }
}
