using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class CostSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Cost,
        Keyword = "cost",
        Documentation =
            "A line of the bill. Its money is baseline times volume.",
        Example = """
            cost storage "Title storage" { baseline: $2.4M per quarter  source: "Cloud bill, March" }
            """,
        Properties =
        [
            Takes.Figure("baseline", FigureExpectation.MoneyRate, "What it costs now, or what one of its volume costs.", "baseline: $15M per quarter"),
            Takes.Figure("volume", FigureExpectation.CountRate, "How much of it there is, where the baseline is the price of one.", "volume: 46B stream_hours per quarter"),
            Takes.Unit("unit", "What it is measured in.", "unit: USD per quarter"),
            Takes.Word("better", ["higher", "lower"], "The direction that is good.", "better: lower") with { Default = "lower" },
            Takes.Elasticities("drives", "What it moves in turn, and how far.", "drives: engagement at 0.1"),
            Takes.Source("Where its baseline comes from.", "source: \"Cloud bill, March\""),
        ],
    };
}
