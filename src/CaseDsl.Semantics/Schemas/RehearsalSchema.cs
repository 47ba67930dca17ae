using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class RehearsalSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Rehearsal,
        Keyword = "rehearsal",
        Documentation =
            "The rounds of an interview, and the material told in each.",
        Example = """
            rehearsal loop "The loop, in June" {
              total: 2 hours
              round recruiter { length: 30 min  uses: home_story  tests: "cost first"  asks: "What did it cost?" }
            }
            """,
        Properties =
        [
            Takes.Figure("total", FigureExpectation.Time, "How long all of it takes.", "total: 4 hours"),
        ],
        Nested = [Round],
    };
}
