using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class ClaimSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Claim,
        Keyword = "claim",
        Documentation =
            "That a model moved something for subscribers, at a cost, and what that is worth.",
        Example = """
            claim fewer_bytes "The new order cuts bandwidth" {
              model:    rl_ranker
              moves:    ctr by +1.5% relative [0.3%, 2.7%]
              costs:    bandwidth by -10% [-11%, -9%]
              worth:    $1.5M per quarter from bandwidth.baseline * 10%
              evidence: homescreen_ab
            }
            """,
        Properties =
        [
            Takes.Model("model", "What did it.", "model: rl_ranker") with { Required = true },
            Takes.Moves("moves", "The metrics that it moves, one of them a subscriber's.", "moves: ctr by +1.5% relative [0.3%, 2.7%]") with { Required = true, ReportedBy = "CASE3001" },
            Takes.Costs("costs", "The costs and system metrics that it moves; 'none' needs 'because:'.", "costs: bandwidth by -10% [-11%, -9%]") with { Required = true, ReportedBy = "CASE3002" },
            Takes.Figure("worth", FigureExpectation.Money, "What it is worth; with 'from' the compiler checks the sum.", "worth: $1.5M per quarter from bandwidth.baseline * 10%"),
            Takes.References("evidence", [Experiment, Source], "The experiments and sources that show it.", "evidence: homescreen_ab"),
            Takes.Word("stage", ["measured", "expected"], "Whether it has been seen, or is hoped for. Measured, unless every experiment it cites lacks results.", "stage: expected"),
            Takes.WordOrText("segment", "The part of the audience it is about.", "segment: new_members"),
            Takes.Figure("after", FigureExpectation.Time, "How long after the start it was measured.", "after: 14 days"),
            Takes.Word("reach", ["all", "triggered"], "Whom the change reaches: everyone, or only those whom it could touch.", "reach: all"),
            Takes.Reference("surface", [Surface], "Where members meet it.", "surface: home_rows"),
            Takes.Date("date", "When it was made.", "date: 2026-05-06"),
            Takes.Prose("because", "Why, where a rule asks.", "because: \"The old order cost nothing to keep.\""),
        ],
    };
}
