using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What each reserved word says, in a line with an example.</summary>
internal static class ReservedWords
{
    /// <summary>Empty for what is no reserved word.</summary>
    public static string Documentation(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AndKeyword => "Both hold: `ctr.better and churn.unharmed`",
        SyntaxKind.OrKeyword => "Either holds: `churn.worse or latency_p99.harmed`",
        SyntaxKind.NotKeyword => "It does not hold: `not churn.worse`",
        SyntaxKind.ByKeyword => "By how much it moves: `ctr by +1.5% relative [0.3%, 2.7%]`, or `by unknown`",
        SyntaxKind.AtKeyword => "How strongly: `engagement at 0.4`; of an interval, its level: `[0.8%, 1.6%] at 90%`; `at least`, `at most` before a bound",
        SyntaxKind.OfKeyword => "So many of so many: `50_582 of 1_204_331`",
        SyntaxKind.SdKeyword => "A mean with its standard deviation: `11.2 h sd 8.4 h of 1_204_331`",
        SyntaxKind.SeKeyword => "A mean with its standard error: `11.2 h se 0.01 h of 1_204_331`",
        SyntaxKind.ToKeyword => "From one end to the other: `2026-03-30 to 2026-05-03`, `0.2 to 0.5` (the 5th to the 95th percentile)",
        SyntaxKind.FromKeyword => "What it is computed from, checked: `$1.5M per quarter from bandwidth.baseline * 10%`; or levels: `ctr from 4.2% to 4.26%`",
        SyntaxKind.WithinKeyword => "The harm that is accepted, relative to control: `churn within +0.06pp`",
        SyntaxKind.PerKeyword => "A rate: `$15M per quarter`",
        SyntaxKind.RelativeKeyword => "In proportion to the level before: `+1.5% relative`",
        SyntaxKind.NoneKeyword => "None, said on purpose: `costs: none`",
        SyntaxKind.UnknownKeyword => "Not known, and said so: `ctr by unknown`",
        _ => "",
    };
}
