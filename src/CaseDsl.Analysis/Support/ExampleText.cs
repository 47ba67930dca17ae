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

    /// <summary>The two metrics of <see cref="Test"/>.</summary>
    public const string Metrics = """
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }

        """;

    /// <summary>A sound two-arm experiment, of which an example changes what it is about.</summary>
    public static string Test(
        string primary = "ctr",
        string guardrails = "latency",
        string run = "2026-03-30 to 2026-05-03",
        string more = "",
        string control = "{ share: 50%  assigned: 1_204_331 members }",
        string treatment = "{ share: 50%  assigned: 1_203_870 members }",
        string ctr = "{ control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }",
        string latency = "{ control: 171 ms  treatment: 184 ms }",
        string results = "",
        string randomize = "member",
        string metrics = Metrics) =>
        $$"""
        {{metrics}}
        experiment rows_ab "The new order against the old" {
          hypothesis: "Members open more of what they finish when rows are ordered for it."
          randomize:  {{randomize}}
          primary:    {{primary}}
        {{(guardrails.Length > 0 ? $"  guardrails: {guardrails}\n" : "")}}  run:        {{run}}
        {{(more.Length > 0 ? $"  {more}\n" : "")}}  arm control   {{control}}
          arm treatment {{treatment}}
          result ctr     {{ctr}}
          result latency {{latency}}
        {{(results.Length > 0 ? $"  {results}\n" : "")}}}

        """;

    /// <summary>A sound story with what it stands on, of which an example changes what it is about.</summary>
    public static string Story(
        string situation = "Members scrolled past forty titles before the first play.",
        string action = "I agreed the metric first, with data science and finance.",
        string result = "Click-through rose by {more_clicks.moves.ctr}, worth {more_clicks.worth}.",
        string tradeoff = "tradeoff:  now_or_later",
        string worth = "worth: $0.3M per quarter",
        string cost = "cost serving \"Ranker inference\" { baseline: $0.8M per quarter }") =>
        $$"""
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        {{cost}}
        feature new_rows "Rows in a new order" { version: v3 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  {{worth}}  evidence: readout }
        tradeoff now_or_later {
          option now   { costs: serving by +2%  ready: 2026-05-11 }
          option later { costs: serving by +3%  ready: 2026-05-11 }
          choose:  now
          because: "It is the cheaper of the two."
        }

        story home_story "Fewer rows to the first play" {
          situation: | {{situation}}
          action:    | {{action}}
          result:    | {{result}}
          claims:    more_clicks
        {{(tradeoff.Length > 0 ? $"  {tradeoff}\n" : "")}}}

        """;
}
