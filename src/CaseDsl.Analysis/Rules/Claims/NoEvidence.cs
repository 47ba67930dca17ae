using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE3005: a claim that rests on nothing.</summary>
public sealed class NoEvidence : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3005",
        "no-evidence",
        Severity.Warning,
        "A claim that cites no experiment and no source, and rests on no sourced assumption",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A claim without `evidence:`, none of whose figures rests on an `assume` that has a `source`.",
            Why: "A reader can't check it, and the next quarter's plan will be built on it all the same.",
            Remedy: "Add `evidence:` with the experiment or the source. Where it is a guess, name the guess: an `assume` with its `source`, and compute the change from it.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower }
                feature new_rows "Rows in a new order" { version: v3 }

                claim more_clicks "The new order lifts clicks" {
                  model: new_rows
                  moves: ctr by +1.5% relative [0.3%, 2.7%]
                  costs: latency by +13 ms
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower }
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
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (!claim.Evidence.IsEmpty || RuleContext.IsFaulty(claim, "evidence") || RestsOnSourcedAssumption(claim))
                continue;
            context.Report(
                claim.NameLocation,
                $"{Say.Capital(Say.Declaration(claim))} cites no experiment and no source, and none of its figures rests on a sourced assumption, so nobody can check it. Add 'evidence:' with the experiment or source that shows it, or compute its figures from an 'assume' that has a 'source:'.");
        }
    }

    private static bool RestsOnSourcedAssumption(ClaimSymbol claim)
    {
        var walk = new FigureWalk(withMoney: false);
        walk.AddFigures(claim);
        foreach (DeclarationSymbol reached in walk.Reached())
        {
            if (reached is AssumeSymbol assume && (Prose.IsGiven(assume.Source) || assume.SourceDeclaration is not null))
                return true;
        }

        return false;
    }
}
