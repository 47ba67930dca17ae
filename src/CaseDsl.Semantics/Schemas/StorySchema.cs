using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class StorySchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Story,
        Keyword = "story",
        Documentation =
            "What was done and what came of it, to be told in two minutes.",
        Example = """
            story search_story "Fewer searches that end in nothing" {
              model:     rl_ranker
              situation: | Members searched and left.
              action:    | I had the metric agreed before I built anything.
              result:    | Members who clicked through rose by {more_clicks.moves.ctr}, worth {more_clicks.worth}.
              lesson:    | The metric came first, and the rest was easy.
              claims:    more_clicks
              tradeoff:  now_or_later
            }
            """,
        Properties =
        [
            Takes.Prose("situation", "What members lived with.", "situation: | Members scrolled past forty titles before the first play.") with { Required = true },
            Takes.Prose("action", "What the author did.", "action: | I defined the metric first.") with { Required = true },
            Takes.Prose("result", "What came of it, with figures from the claims.", "result: | Clicks rose by {more_clicks.moves.ctr}.") with { Required = true },
            Takes.Claims("The claims that it tells.", "claims: more_clicks") with { Required = true },
            Takes.Reference("tradeoff", [Tradeoff], "What was given up.", "tradeoff: now_or_later"),
            Takes.Reference("decision", [Decision], "How it was decided.", "decision: ship_rl"),
            Takes.Prose("lesson", "What was learnt.", "lesson: | A simpler model that fits the latency budget beat a better one that did not."),
            Takes.Model("model", "What shipped.", "model: rl_ranker"),
            Takes.Reference("surface", [Surface], "Where members meet it.", "surface: home_rows"),
            Takes.Text("audience", "Who is to hear it.", "audience: \"Product and metrics\""),
            Takes.Word("kind", ["impact", "pushback", "cost_first"], "What it shows of the teller.", "kind: pushback") with { Default = "impact" },
            Takes.Reference("refused", [Option], "The option that was said no to.", "refused: wait_v4"),
        ],
    };
}
