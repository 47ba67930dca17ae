using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class SheetSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Sheet,
        Keyword = "sheet",
        Documentation =
            "The impact sheet: one page for those who pay.",
        Example = """
            sheet q3_impact "Impact sheet, Q3 2026" {
              audience: "Executive committee"
              claims:   more_clicks
              decision: ship_rl
              reach:    members
              horizon:  4 quarters
            }
            """,
        Properties =
        [
            Takes.Claims("The claims that it adds up.", "claims: more_clicks") with { Required = true },
            Takes.Text("audience", "Who is to read it.", "audience: \"Executive committee\""),
            Takes.Reference("decision", [Decision], "How it was decided.", "decision: ship_rl"),
            Takes.Reference("launch", [Launch], "How it ships.", "launch: rl_launch"),
            Takes.Figure("reach", FigureExpectation.Count, "How many members it reaches: figures are given a member too.", "reach: members"),
            Takes.Figure("horizon", FigureExpectation.Time, "How long it is reckoned over.", "horizon: 4 quarters") with { Default = "4 quarters" },
        ],
    };
}
