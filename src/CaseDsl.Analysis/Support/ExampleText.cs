namespace CaseDsl.Analysis;

/// <summary>Declarations that several rules' examples begin with, so that each shows only what it is about.</summary>
internal static class ExampleText
{
    /// <summary>A subscriber metric, a cost, what ships and a source that reports both.</summary>
    public const string Claim = """
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        feature new_rows "Rows in a new order" { version: v3 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }


        """;
}
