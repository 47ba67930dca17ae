using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class CanvasSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Canvas,
        Keyword = "canvas",
        Documentation =
            "The bet on one page: what is believed, how it will be shown, and what would falsify it.",
        Example = """
            canvas search_canvas "Search: what we believed" {
              problem:    | Members who search and find nothing leave for the evening.
              audience:   "Members who search"
              hypothesis: homescreen_ab.hypothesis
              model:      rl_ranker
              metrics:    ctr, churn
              costs:      bandwidth, serving
              experiment: homescreen_ab
              decision:   ship_rl
              risk drift { level: medium  mitigation: "Weekly off-policy evaluation" }
            }
            """,
        Properties =
        [
            Takes.Prose("problem", "What hurts members today.", "problem: | Members scroll past forty titles before the first play.") with { Required = true },
            Takes.Prose("audience", "Whom it is for.", "audience: \"Members with under three profiles\"") with { Required = true },
            Takes.Prose("hypothesis", "What is believed, and why.", "hypothesis: homescreen_ab.hypothesis") with { Required = true },
            Takes.Model("model", "What is to ship.", "model: rl_ranker"),
            Takes.References("metrics", [Metric], "What it is to move.", "metrics: ctr, churn") with { Required = true },
            Takes.References("costs", [Cost, Metric], "What it is to cost.", "costs: bandwidth, serving") with { Required = true, MetricKinds = ["system"] },
            Takes.Reference("experiment", [Experiment], "How it will be shown.", "experiment: homescreen_ab") with { Required = true },
            Takes.Reference("decision", [Decision], "The rule it is decided by.", "decision: ship_rl") with { Required = true },
            Takes.Prose("alternatives", "What else was weighed.", "alternatives: | Show fewer rows to everyone.") with { IsList = true },
            Takes.Reference("surface", [Surface], "Where members meet it.", "surface: home_rows"),
            Takes.Prose("timeline", "When what happens.", "timeline: | Four weeks of experiment, a week to decide.") with { IsList = true },
            Takes.Prose("questions", "What is not known yet.", "questions: | Does it hold on shared screens?") with { IsList = true },
        ],
        Nested = [Risk],
    };
}
