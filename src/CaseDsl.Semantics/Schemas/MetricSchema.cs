using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class MetricSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Metric,
        Keyword = "metric",
        Documentation =
            "Something measured: what members do or feel, what a model or a system does, or what the business earns.",
        Example = """
            metric completion "Titles finished" {
              kind:     subscriber
              unit:     ratio
              better:   higher
              baseline: 61%
              drives:   engagement at 0.3
            }
            """,
        Properties =
        [
            Takes.Word("kind", ["subscriber", "experience", "model", "system", "business"], "Whose metric it is. A claim must move one that a subscriber feels or does: subscriber or experience.", "kind: subscriber") with { Required = true },
            Takes.Unit("unit", "What it is measured in.", "unit: stream_hours per member per month") with { Required = true },
            Takes.Word("better", ["higher", "lower"], "The direction that is good.", "better: higher") with { Required = true },
            Takes.Figure("baseline", FigureExpectation.MetricUnit, "Its level before anything changes.", "baseline: 4.2%"),
            Takes.Figure("limit", FigureExpectation.MetricUnit, "The level that nothing may take it past.", "limit: 200 ms"),
            Takes.Figure("window", FigureExpectation.Time, "How long a member is watched before it is known.", "window: 1 month"),
            Takes.Elasticities("drives", "What it moves in turn, and how far: 1% more of this is so many percent more of that.", "drives: engagement at 0.4"),
            Takes.Figure("value", FigureExpectation.MoneyPerChange, "Money for a change for the better; the last 'per' says of how much.", "value: $0.5M per quarter per 1%"),
            Takes.Figure("loses", FigureExpectation.Money, "The money that leaves with those who churn in a window.", "loses: members * arpu"),
            Takes.Date("defined", "The day its definition was fixed.", "defined: 2026-01-12"),
            Takes.Text("agreed", "Who agreed to the definition.", "agreed: \"Data science and finance\""),
            Takes.Source("Where its baseline comes from.", "source: \"Metrics handbook, May\""),
        ],
    };
}
