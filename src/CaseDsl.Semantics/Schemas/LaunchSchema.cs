using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class LaunchSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Launch,
        Keyword = "launch",
        Documentation =
            "The gate before members see it: criteria, and who signs.",
        Example = """
            launch search_launch "Search by completion" {
              model:    rl_ranker
              claims:   more_clicks
              decision: ship_rl
              criteria: latency_p99.treatment <= 200 ms, "The on-call team has the runbook"
              date:     2026-05-11
              signoff data_science { by: "A. Lead"    on: 2026-05-07 }
              signoff ml_infra     { by: "B. Lead"    on: 2026-05-07 }
              signoff legal        { by: "C. Counsel" on: 2026-05-08 }
            }
            """,
        Properties =
        [
            Takes.Model("model", "What ships.", "model: rl_ranker") with { Required = true },
            Takes.Claims("What is claimed of it.", "claims: more_clicks") with { Required = true },
            Takes.Reference("decision", [Decision], "The decision to ship.", "decision: ship_rl") with { Required = true },
            Takes.Make("criteria", PropertyShape.ConditionOrText, "What must hold: conditions, or texts that a person confirms by hand.", "criteria: latency_p99.treatment <= 200 ms") with { IsList = true },
            Takes.Word("status", ["planned", "ready", "shipped"], "How far it has come.", "status: ready") with { Default = "ready" },
            Takes.Date("date", "The day it ships.", "date: 2026-05-11") with { Required = true },
        ],
        Nested = [Signoff],
    };
}
