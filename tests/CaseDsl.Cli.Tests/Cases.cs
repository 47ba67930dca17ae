namespace CaseDsl.Cli.Tests;

/// <summary>Small case files that more than one test is about.</summary>
internal static class Cases
{
    public const string Metrics =
        """
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  value: $0.5M per quarter per 1% }
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        northstar ctr { target: +1% relative per quarter }

        """;

    public const string Claim =
        """
        use "shared/metrics.case"

        feature rows "Rows in a new order" { version: v3 }
        surface home "Home rows" { model: rows  metric: ctr }
        source note "A forecast" { grade: observational  date: 2026-04-28  reports: ctr by +1.5% relative [0.3%, 2.7%], serving by +$0.2M per quarter }

        claim more_clicks "More clicks" {
          model:    rows
          moves:    ctr by +1.5% relative [0.3%, 2.7%]
          costs:    serving by +$0.2M per quarter
          evidence: note
        }

        """;

    /// <summary>One syntax fault, on line 2.</summary>
    public const string Broken = "case x \"y\" { author: \"z\" }\nassume n = { source: \"s\" }\n";
}
