using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class SignoffSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Signoff,
        Keyword = "signoff",
        IsTopLevel = false,
        Documentation =
            "One role's signature. The gate needs data_science, ml_infra and legal by the date, and product last where it signs.",
        Example = """
            launch rows_launch "Ten rows" {
              model:    rl_ranker
              claims:   more_clicks
              decision: ship_rl
              criteria: "The on-call team has the runbook"
              date:     2026-05-11
              signoff ml_infra { by: "B. Lead"  on: 2026-05-07  confirms: "The on-call team has the runbook" }
            }
            """,
        Properties =
        [
            Takes.Text("by", "Who signed.", "by: \"A. Lead\""),
            Takes.Date("on", "The day.", "on: 2026-05-07"),
            Takes.Text("confirms", "The criteria that the signer confirms by hand.", "confirms: \"The on-call team has the runbook\"") with { IsList = true },
        ],
    };
}
