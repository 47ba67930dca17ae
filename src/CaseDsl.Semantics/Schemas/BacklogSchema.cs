using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class BacklogSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Backlog,
        Keyword = "backlog",
        Documentation =
            "Initiatives ranked by impact, effort and risk, with the cut at capacity.",
        Example = """
            initiative shared_rows "Rows for shared screens" { impact: $0.8M  effort: 3 person_months }
            backlog h2 "Second half" { initiatives: shared_rows  capacity: 12 person_months }
            """,
        Properties =
        [
            Takes.References("initiatives", [Initiative], "What is ranked.", "initiatives: session_encoder") with { Required = true },
            Takes.Figure("capacity", FigureExpectation.None, "What there is to spend.", "capacity: 12 person_months"),
        ],
    };
}
