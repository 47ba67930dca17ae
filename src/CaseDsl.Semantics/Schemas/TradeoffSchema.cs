using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class TradeoffSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Tradeoff,
        Keyword = "tradeoff",
        Documentation =
            "What could have been done, what was chosen, and why.",
        Example = """
            tradeoff encode_or_prefetch "Encode again, or prefetch less" {
              horizon: 4 quarters
              option encode   { moves: ctr by +0.5% relative  costs: bandwidth by -10%  ready: 2026-07-01 }
              option prefetch { moves: ctr by -0.2% relative  costs: bandwidth by -12%  ready: 2026-06-01 }
              choose:  encode
              because: "{encode.net} over the year, and members see no later start."
            }
            """,
        Properties =
        [
            Takes.Reference("choose", [Option], "The option that was taken.", "choose: ship_v3") with { Required = true },
            Takes.Prose("because", "Why, with the figures that decided it.", "because: | {ship_v3.net} over the year beats the larger lift.") with { Required = true },
            Takes.Figure("horizon", FigureExpectation.Time, "How long the options are compared over, from the earliest that is ready.", "horizon: 4 quarters") with { Default = "4 quarters" },
        ],
        Nested = [Option],
    };
}
