using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class ExperimentSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Experiment,
        Keyword = "experiment",
        Documentation =
            "An experiment: what it was to show, how it was run, and what it measured.",
        Example = """
            experiment search_ab "Search by completion against search by click" {
              model:      rl_ranker
              hypothesis: "If results are ordered by what is finished, fewer members leave."
              randomize:  member
              primary:    ctr
              guardrails: churn within +0.06pp, latency_p99
              detect:     +2% relative
              run:        2026-03-30 to 2026-05-03
              arm control   { share: 50%  assigned: 600_210 members }
              arm treatment { share: 50%  assigned: 600_104 members }
              result ctr { control: 25_210 of 600_210  treatment: 25_904 of 600_104 }
            }
            """,
        Properties =
        [
            Takes.Model("model", "What is tried.", "model: rl_ranker"),
            Takes.Prose("hypothesis", "If what is done, what happens to members, and why.", "hypothesis: | If rows are ordered for the session, members finish more.") with { Required = true },
            Takes.Word("kind", ["ab", "holdback", "switchback", "aa", "observational"], "How it compares.", "kind: ab") with { Default = "ab" },
            Takes.Unit("randomize", "What is assigned to an arm.", "randomize: member") with { Required = true },
            Takes.Unit("analyze", "What is analysed, where that is another unit.", "analyze: session"),
            Takes.Word("error", ["delta", "cluster"], "How the error of a finer unit of analysis is corrected.", "error: delta"),
            Takes.Reference("control", [Arm], "The arm that the others are compared with.", "control: holdout"),
            Takes.References("primary", [Metric], "What it is decided on.", "primary: ctr") with { Required = true },
            Takes.References("secondary", [Metric], "What else is looked at.", "secondary: engagement"),
            Takes.Guardrails("guardrails", "What must not get worse, each with a margin or with its metric's limit.", "guardrails: churn within +0.06pp, latency_p99"),
            Takes.Figure("alpha", FigureExpectation.Ratio, "How often chance alone may look like an effect.", "alpha: 5%") with { Default = "5%" },
            Takes.Figure("power", FigureExpectation.Ratio, "How often an effect of 'detect' is to be found.", "power: 80%") with { Default = "80%" },
            Takes.Figure("detect", FigureExpectation.Change, "The smallest effect that is worth finding.", "detect: +2% relative"),
            Takes.DateRange("run", "The first day and the last.", "run: 2026-03-30 to 2026-05-03"),
            Takes.Figure("traffic", FigureExpectation.CountRate, "Members who enter it a day.", "traffic: 70_000 members per day"),
            Takes.Figure("looks", FigureExpectation.Number, "How often the result is looked at.", "looks: 1") with { Default = "1" },
            Takes.Word("method", ["fixed", "sequential"], "Whether it may be looked at early.", "method: sequential") with { Default = "fixed" },
            Takes.Word("correction", ["none", "bonferroni", "holm", "sidak", "bh"], "How several primaries are corrected for.", "correction: holm") with { Default = "none" },
            Takes.WordOrText("segments", "The parts of the audience named before it began.", "segments: new_members, kids") with { IsList = true },
            Takes.Figure("triggered", FigureExpectation.Ratio, "The share of members whom the change could reach.", "triggered: 35%"),
            Takes.Text("data", "A readout in CSV beside this file.", "data: \"readout.csv\""),
        ],
        Nested = [Arm, Result],
    };
}
