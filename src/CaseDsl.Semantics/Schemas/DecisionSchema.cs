using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class DecisionSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Decision,
        Keyword = "decision",
        Documentation =
            "A rule agreed beforehand, and what was decided.",
        Example = """
            decision keep_rl "Keep the RL order after the holdback" {
              on:        homescreen_ab
              go_when:   ctr.better and churn.unharmed
              stop_when: churn.worse
              otherwise: iterate
              decided:   go
              date:      2026-05-06
            }
            """,
        Properties =
        [
            Takes.References("on", [Experiment], "The experiments it rests on: a metric's name means what they measured.", "on: homescreen_ab"),
            Takes.Condition("go_when", "What must hold to ship.", "go_when: ctr.better and churn.unharmed") with { Required = true },
            Takes.Condition("stop_when", "What ends it.", "stop_when: churn.worse"),
            Takes.Word("otherwise", ["iterate", "stop", "rerun"], "What follows where neither holds.", "otherwise: iterate") with { Default = "iterate" },
            Takes.Word("decided", ["go", "stop", "iterate", "rerun"], "What was decided in fact.", "decided: go"),
            Takes.Date("date", "The day it was decided.", "date: 2026-05-06"),
            Takes.Text("by", "Who decided.", "by: \"Product council\""),
        ],
    };
}
