using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class ModelSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Model,
        Keyword = "model",
        Documentation =
            "A machine-learning model that ships.",
        Example = """
            model rl_ranker_v4 "RL home-screen ranker with a session encoder" {
              version:  v4
              replaces: rl_ranker
              metrics:  ndcg by +3% relative
              latency:  210 ms
              training: $40k
              risk drift { level: medium  mitigation: "Weekly off-policy evaluation" }
            }
            """,
        Properties =
        [
            Takes.WordOrText("version", "Which one.", "version: v3"),
            Takes.Model("replaces", "What it takes the place of.", "replaces: two_tower"),
            Takes.Moves("metrics", "What it does to model metrics. These are never the claim.", "metrics: ndcg by +2.1% relative"),
            Takes.Figure("latency", FigureExpectation.Time, "How long it takes to answer.", "latency: 184 ms"),
            Takes.Figure("training", FigureExpectation.None, "What training it takes: money or time.", "training: $40k"),
            Takes.Figure("serving", FigureExpectation.None, "What serving it costs.", "serving: $0.2M per quarter"),
        ],
        Nested = [Risk],
    };
}
