using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE3008: a movement against its metric's better direction, without a word about it.</summary>
public sealed class MovesTheWrongWay : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3008",
        "moves-the-wrong-way",
        Severity.Warning,
        "A claimed movement that makes its metric worse, without a reason",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "In `moves:`, a change against its metric's `better`, in a claim that has no `because:`.",
            Why: "Either the sign is a slip, or members lose something, and then the reader must learn what they get for it.",
            Remedy: "Correct the sign, or say `because:` what the loss buys.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by -0.5% relative, serving by -20% }

                claim cheaper_rows "The small ranker serves for less" {
                  model:    new_rows
                  moves:    ctr by -0.5% relative [-0.8%, -0.2%]
                  costs:    serving by -20%
                  evidence: readout
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by -0.5% relative, serving by -20% }

                claim cheaper_rows "The small ranker serves for less" {
                  model:    new_rows
                  moves:    ctr by -0.5% relative [-0.8%, -0.2%]
                  costs:    serving by -20%
                  evidence: readout
                  because:  "The saving pays for the search project, which members ask for."
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (RuleContext.IsFaulty(claim, "moves") || Prose.IsGiven(claim.Because))
                continue;
            foreach (MovementValue move in claim.Moves)
            {
                if (move.IsUnknown)
                    continue;
                MovementFigure figure = context.Figures.Movement(claim, move);
                if (figure.IsForTheBetter is not false)
                    continue;
                bool higher = MovementFigure.HigherIsBetter(move.Target) is true;
                context.Report(
                    move.Syntax.Location,
                    $"{Say.Quote(move.Target)} {(higher ? "falls" : "rises")} ({figure.Change}), and {(higher ? "higher" : "lower")} is better: members lose something, and the claim doesn't say for what. Correct the sign, or add 'because:' with what the loss buys.",
                    [new Syntax.RelatedPlace(move.Target.NameLocation, $"{Say.Quote(move.Target)} is better {(higher ? "higher" : "lower")}")]);
            }
        }
    }
}
