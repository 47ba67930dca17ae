using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Evaluation;

public sealed class EconomicsTests
{
    private static readonly SemanticModel HomeScreen = Corpus.HomeScreen();

    private static T Find<T>(SemanticModel model, string name)
        where T : DeclarationSymbol => model.All<T>().Single(symbol => symbol.Name == name);

    [Fact]
    public void A_claim_nets_its_worth_against_what_rises_and_counts_a_saving_once()
    {
        var claim = HomeScreen.Figures.Claim(Find<ClaimSymbol>(HomeScreen, "more_clicks"));
        claim.Benefit.ToString().Should().Be("$1.5M per quarter");
        claim.Cost.ToString().Should().Be("$0.2M per quarter");
        claim.Net.ToString().Should().Be("+$1.3M per quarter");
        claim.Roi.Value!.Value.Value.Should().BeApproximately(6.5, 1e-12);
        claim.ProbabilityOfGain.ToString().Should().Be("not computed: no interval given");
    }

    [Fact]
    public void A_claim_that_states_no_worth_is_worth_what_its_movements_bring()
    {
        var money = Evaluated.Of(
            """
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 12%  value: $0.4M per quarter per 1% }
            cost serving { baseline: $0.8M per quarter }
            feature rows { version: v1 }
            claim more { model: rows  moves: ctr by +1.8% relative  costs: serving by +$0.15M per quarter }
            """);
        money.Print("more.worth").Should().Be("$0.72M per quarter");
        money.Print("more.net").Should().Be("+$0.57M per quarter");
    }

    [Fact]
    public void A_claim_reaches_the_north_star_along_drives()
    {
        var claim = HomeScreen.Figures.Claim(Find<ClaimSymbol>(HomeScreen, "more_clicks"));
        claim.NorthStar.Value!.Value.Value.Should().BeApproximately(0.6, 1e-12);
        claim.NorthStar.Interval!.Value.Low.Should().BeApproximately(0.12, 0.01);
        claim.NorthStar.Interval!.Value.High.Should().BeApproximately(1.08, 0.01);
    }

    [Fact]
    public void A_movement_shows_its_levels()
    {
        var move = HomeScreen.Figures.Claim(Find<ClaimSymbol>(HomeScreen, "more_clicks")).Moves[0];
        FigureFormat.FormatLevels(move.Before, move.After).Should().Be(("4.20%", "4.26%"));
        move.Change.ToString().Should().Be("+1.5% relative [0.3%, 2.7%]");
    }

    [Fact]
    public void A_sheet_totals_its_claims_over_the_horizon()
    {
        var sheet = HomeScreen.Figures.Sheet(Find<SheetSymbol>(HomeScreen, "q2_impact"));
        sheet.Net.ToString().Should().Be("+$5.2M");
        sheet.PerMember!.Value!.Value.Value.Should().BeApproximately(5.2e6 / 301e6, 1e-12);
    }

    [Fact]
    public void An_option_that_waits_earns_for_less_of_the_horizon()
    {
        var ship = HomeScreen.Figures.Option(Find<OptionSymbol>(HomeScreen, "ship_v3"));
        ship.Net.Value!.Value.Value.Should().BeApproximately(4 * 0.55e6, 1e-3);
        var wait = HomeScreen.Figures.Option(Find<OptionSymbol>(HomeScreen, "wait_v4"));
        wait.DelayDays.Should().Be(175);
        wait.Net.Value!.Value.Value.Should().BeApproximately(0.35e6 * (365.25 - 175) / (365.25 / 4), 1e-3);
        wait.CostOfDelay.Value!.Value.Value.Should().BeApproximately(0.35e6 * 175 / (365.25 / 4), 1e-3);
    }

    [Fact]
    public void Prose_is_printed_with_its_figures()
    {
        var story = Find<StorySymbol>(HomeScreen, "home_story");
        HomeScreen.Figures.Interpolate(story.Text("result")!, story).Should().Be(
            "Members who clicked through rose by +1.5% relative [0.3%, 2.7%] while bandwidth fell by\n10% [9%, 11%], worth $1.5M per quarter.");
    }

    private const string Metrics = """
        metric churn "Monthly churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2%  window: 1 month  loses: $17_260_000 per month }
        metric ctr "CTR" { kind: subscriber  unit: ratio  better: higher  baseline: 4%  value: $0.5M per quarter per 1% }
        metric taps "Taps" { kind: subscriber  unit: ratio  better: higher  baseline: 10%  value: $30k per month per 1pp }
        metric delay "Play delay" { kind: system  unit: ms  better: lower  baseline: 800 ms  value: $1k per month per 1 ms }
        metric hours "Hours" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 50 stream_hours per member per month  drives: egress at 0.5 }
        cost egress "Egress" { baseline: $0.01 per stream_hour  volume: 100M stream_hours per month }
        cost gpu "GPU" { baseline: $1.2M per year }
        cost reencode "the re-encode"
        model m "M"

        """;

    private static ClaimFigures Claim(string body)
    {
        var model = Evaluated.Of(Metrics + "claim c \"C\" {\n  model: m\n" + body + "\n}\n").Model;
        model.Diagnostics.Should().BeEmpty();
        return model.Figures.Claim(Find<ClaimSymbol>(model, "c"));
    }

    [Theory]
    [InlineData("moves: ctr by +1.5% relative\ncosts: gpu by +$60k per month", "USD per quarter", 0.75e6, 180e3)]
    [InlineData("moves: taps by +2pp\ncosts: gpu by +10%", "USD per month", 60e3, 10e3)]
    [InlineData("moves: delay by -20 ms\ncosts: gpu by +10%", "USD per month", 20e3, 10e3)]
    [InlineData("moves: hours by +2%\ncosts: gpu by +$120k", "USD per month", 0, 10e3 + 10e3)]
    [InlineData("moves: hours by +2%\ncosts: egress by +$0.001 per stream_hour", "USD per month", 0, 100e3)]
    [InlineData("moves: ctr by +1% relative\ncosts: delay by +5 ms", "USD per quarter", 0.5e6, 15e3)]
    [InlineData("worth: $1M per quarter\ncosts: gpu by -10%", "USD per quarter", 1e6 + 30e3, 0)]
    [InlineData("worth: $30k per quarter from gpu.baseline * 10%\ncosts: gpu by -10%", "USD per quarter", 30e3, 0)]
    [InlineData("worth: $2M\ncosts: gpu by +$4M", "USD per quarter", 0.5e6, 1e6)]
    public void Benefit_and_cost_are_rates_in_one_period(string body, string unit, double benefit, double cost)
    {
        var claim = Claim(body);
        claim.Net.Unit!.ToString().Should().Be(unit);
        claim.Benefit.Value!.Value.Value.Should().BeApproximately(benefit, 1e-6);
        claim.Cost.Value!.Value.Value.Should().BeApproximately(cost, 1e-6);
        claim.Net.Value!.Value.Value.Should().BeApproximately(benefit - cost, 1e-6);
    }

    [Fact]
    public void Churn_that_falls_is_worth_the_revenue_it_retains_over_four_quarters()
    {
        // R: sum over 12 months of 17.26M × ((1 − 0.0195)^t − (1 − 0.02)^t), a quarter of it per quarter.
        var claim = Claim("moves: churn by -0.05pp\ncosts: gpu by +$0 per quarter");
        claim.Benefit.Value!.Value.Value.Should().BeApproximately(582_536.555558019 / 4, 1e-3);
    }

    [Fact]
    public void An_unknown_cost_leaves_the_net_unknown_but_prints_the_known_part()
    {
        var claim = Claim("worth: $1.3M per quarter\ncosts: reencode by unknown");
        claim.Net.HasValue.Should().BeFalse();
        claim.Net.ToString().Should().Be("+$1.3M per quarter before the re-encode, which is unknown");
    }

    [Fact]
    public void An_uncertain_benefit_gives_a_probability_of_gain()
    {
        var claim = Claim("moves: ctr by +1.5% relative [-0.5%, 3.5%]\ncosts: gpu by +$0 per quarter");
        claim.ProbabilityOfGain.Value.Should().BeApproximately(0.929, 0.003);
    }

    [Fact]
    public void Money_in_two_currencies_is_found_and_not_added()
    {
        var model = Evaluated.Of(Metrics + "claim c { model: m  worth: €1M per quarter  costs: gpu by +10% }").Model;
        model.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Id == "CASE2007");
    }
}
