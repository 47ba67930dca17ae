using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class RiskSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Risk,
        Keyword = "risk",
        IsTopLevel = false,
        Documentation =
            "What could go wrong, how likely, and what is done about it.",
        Example = """
            model row_ranker "Row ranker" {
              risk drift   { level: medium  mitigation: "Weekly off-policy evaluation" }
              risk privacy { level: low  chance: 3% }
            }
            """,
        Properties =
        [
            Takes.Word("level", ["low", "medium", "high"], "How bad.", "level: medium") with { Required = true },
            Takes.Text("mitigation", "What is done about it.", "mitigation: \"Weekly off-policy evaluation\""),
            Takes.Figure("chance", FigureExpectation.Ratio, "How likely, where the level's own 5%, 20% or 50% is not it.", "chance: 10%"),
        ],
    };
}
