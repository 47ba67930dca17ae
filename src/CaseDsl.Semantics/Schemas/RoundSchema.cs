using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class RoundSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Round,
        Keyword = "round",
        IsTopLevel = false,
        Documentation =
            "One round: how long it is, and what is told in it.",
        Example = """
            rehearsal onsite "On site" {
              round leadership { length: 45 min  uses: home_story, q2_impact }
            }
            """,
        Properties =
        [
            Takes.Figure("length", FigureExpectation.Time, "How long it is.", "length: 45 min") with { Required = true },
            Takes.References("uses", [Case, Claim, Tradeoff, Decision, Canvas, Story, Sheet, Launch, Backlog, Critique, Experiment], "The material told in it.", "uses: home_story, q2_impact") with { Required = true },
            Takes.WordOrText("tests", "What the interviewer listens for.", "tests: \"cost first\"") with { IsList = true },
            Takes.Prose("asks", "Questions to expect.", "asks: \"What did it cost?\"") with { IsList = true },
        ],
    };
}
