using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Backlogs;

public class BacklogTests
{
    [Fact]
    public void Initiatives_rank_by_mean_impact_less_risk_for_effort()
    {
        var backlog = Rank("""
            initiative safe  { impact: $1M  effort: 4 person_months }
            initiative risky { impact: $3M  effort: 4 person_months  risk drift { level: high }  risk privacy { level: medium } }
            initiative sure  { impact: $2M  effort: 4 person_months  risk drift { level: low } }
            backlog next { initiatives: safe, risky, sure  capacity: 8 person_months }
            """);

        backlog.Ranked.Select(static item => item.Symbol.Name).Should().Equal("sure", "risky", "safe");
        backlog.Ranked.Select(static item => item.Rank).Should().Equal(1, 2, 3);
        // 2 × 0.95 / 4, 3 × 0.5 × 0.8 / 4, 1 / 4, in millions.
        Scores(backlog).Should().Equal([0.475e6, 0.3e6, 0.25e6], static (a, b) => Math.Abs(a - b) < 1e-6);
        backlog.Ranked.Select(static item => item.IsIn).Should().Equal(true, true, false);
        backlog.Ranked.Should().OnlyContain(static item => item.ChanceAheadOfNext == null || item.ChanceAheadOfNext.Value.Value == null);
    }

    [Fact]
    public void A_chance_of_its_own_overrides_the_risk_s_level() =>
        Scores(Rank("""
            initiative a { impact: $1M  effort: 1 person_month  risk drift { level: high  chance: 10% } }
            backlog next { initiatives: a }
            """)).Should().Equal([0.9e6], static (a, b) => Math.Abs(a - b) < 1e-6);

    [Fact]
    public void The_mean_of_a_range_counts_and_not_its_median()
    {
        var backlog = Rank("""
            initiative a { impact: $1M to $9M  effort: 1 person_month }
            backlog next { initiatives: a }
            """);

        // ln 9 / (2 × 1.6448536) is the spread: exp(ln 3 + s²/2) = 3.749.
        Scores(backlog)[0].Should().BeApproximately(3.749e6, 0.01e6);
        backlog.Ranked[0].Score.Interval.Should().NotBeNull();
    }

    [Fact]
    public void An_order_that_hangs_on_uncertain_figures_says_how_sure_it_is()
    {
        var backlog = Rank("""
            initiative a { impact: $1M [$0.5M, $1.5M]  effort: 1 person_month }
            initiative b { impact: $0.9M [$0.4M, $1.4M]  effort: 1 person_month }
            backlog next { initiatives: b, a }
            """);

        backlog.Ranked.Select(static item => item.Symbol.Name).Should().Equal("a", "b");
        // Φ(0.1 / √(2 × (0.5 / 1.96)²)) = 0.609.
        (backlog.Ranked[0].ChanceAheadOfNext?.Value).Should().BeApproximately(0.609, 0.01);
        backlog.Ranked[1].ChanceAheadOfNext.Should().BeNull();
    }

    [Fact]
    public void What_does_not_fit_is_passed_over_and_smaller_ones_fill_the_rest()
    {
        var backlog = Rank("""
            initiative a { impact: $9M  effort: 3 person_months }
            initiative b { impact: $9M  effort: 9 person_months }
            initiative c { impact: $0.5M  effort: 1 to 3 person_months }
            backlog next { initiatives: a, b, c  capacity: 5 person_months }
            """);

        backlog.Ranked.Select(static item => (item.Symbol.Name, item.IsIn)).Should().Equal(("a", true), ("b", false), ("c", true));
        // The 1.73 of c's median leaves room; its draws go past 2 in about a third.
        (backlog.ChanceOfFitting?.Value).Should().BeInRange(0.6, 0.75);
        backlog.InCount.Should().Be(2);
    }

    [Fact]
    public void The_matrix_places_each_against_the_largest()
    {
        var backlog = Rank("""
            initiative a { impact: $2M  effort: 4 person_months }
            initiative b { impact: $1M  effort: 8 person_months }
            backlog next { initiatives: a, b }
            """);

        backlog.Ranked.Select(static item => (item.RelativeImpact, item.RelativeEffort)).Should().Equal((1, 0.5), (0.5, 1));
    }

    [Theory]
    [InlineData("impact: unknown  effort: 1 person_month", "unknown")]
    [InlineData("impact: $1M  effort: unknown", "unknown")]
    [InlineData("impact: $1M  effort: 0 person_months", "not above zero")]
    [InlineData("impact: 3 members  effort: 1 person_month", "that of the others in")]
    public void What_can_t_be_scored_stands_last_and_says_why(string figures, string why)
    {
        var backlog = Rank($$"""
            initiative good { impact: $1M  effort: 1 person_month }
            initiative odd { {{figures}} }
            backlog next { initiatives: good, odd  capacity: 9 person_months }
            """);

        backlog.Ranked[^1].Symbol.Name.Should().Be("odd");
        backlog.Ranked[^1].Rank.Should().BeNull();
        backlog.Ranked[^1].Score.Missing.Should().Contain(why);
        backlog.Ranked[^1].RelativeImpact.Should().BeNull();
    }

    [Theory]
    [InlineData("initiative b { impact: 3 members  effort: 1 person_month }", "initiatives: a, [|b|]  capacity: 9 person_months")]
    [InlineData("initiative b { impact: $1M  effort: 1 week }", "initiatives: a, [|b|]")]
    [InlineData("initiative b { impact: €1M  effort: 1 person_month }", "initiatives: a, [|b|]")]
    [InlineData("", "initiatives: a  capacity: [|3 weeks|]")]
    public void Figures_that_can_t_be_held_against_each_other_are_told(string other, string backlog)
    {
        var marked = $$"""
            initiative a { impact: $1M  effort: 1 person_month }
            {{other}}
            backlog next { {{backlog}} }
            """;
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var found = Bound.Model(text).Figures.Diagnostics.Should().ContainSingle().Which;
        found.Id.Should().Be("CASE2007");
        found.Location.Span.Start.Should().Be(start);
    }

    [Fact]
    public void A_backlog_of_nothing_ranks_nothing()
    {
        Rank("backlog next { initiatives: nobody  capacity: 3 person_months }").Ranked.Should().BeEmpty();
        Rank("backlog next { }").Ranked.Should().BeEmpty();
    }

    private static double[] Scores(BacklogFigures backlog) => [.. backlog.Ranked.Select(static item => item.Score.Value?.Canonical ?? double.NaN)];

    private static BacklogFigures Rank(string text)
    {
        var model = Bound.Model(text);
        return model.Figures.Backlog(model.All<BacklogSymbol>().Single());
    }
}
