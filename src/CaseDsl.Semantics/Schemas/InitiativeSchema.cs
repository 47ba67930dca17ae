using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class InitiativeSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Initiative,
        Keyword = "initiative",
        Documentation =
            "Something that could be built next, weighed by impact, effort and risk.",
        Example = """
            initiative session_encoder "Encode the session" {
              impact: $1M to $3M
              effort: 6 person_months
              model:  rl_ranker
              risk drift { level: medium  mitigation: "Shadow for two weeks" }
            }
            """,
        Properties =
        [
            Takes.Figure("impact", FigureExpectation.None, "What it would bring; a range where it is uncertain.", "impact: $1M to $3M") with { Required = true },
            Takes.Figure("effort", FigureExpectation.None, "What it takes.", "effort: 6 person_months") with { Required = true },
            Takes.Model("model", "What it would change.", "model: rl_ranker"),
            Takes.Claims("Claims that say what it would bring.", "claims: more_clicks"),
        ],
        Nested = [Risk],
    };
}
