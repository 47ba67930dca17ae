namespace CaseDsl.Semantics.Tests.Evaluation;

/// <summary>Claims, sheets and options worked out by hand, one for each sentence on what is counted and when.</summary>
public sealed class WorkedEconomicsTests
{
    private const string Declarations = """
        assume members = 10M members
        metric hours   "Hours"      { kind: subscriber  unit: h per member per month  better: higher  baseline: 50 h per member per month }
        metric ctr     "Clicks"     { kind: subscriber  unit: ratio  better: higher  baseline: 4%  value: $0.5M per quarter per 1%  drives: hours at 0.4 }
        metric plays   "Plays"      { kind: subscriber  unit: ratio  better: higher  baseline: 30%  drives: ctr at 0.5, hours at 0.1, egress at 0.3 }
        metric skips   "Skips"      { kind: subscriber  unit: ratio  better: lower  baseline: 10%  value: $1M per month per 1pp }
        metric rebuf   "Rebuffers"  { kind: experience  unit: ratio  better: lower  baseline: 0.5%  value: $100k per month per 10bps }
        metric conv    "Conversion" { kind: business  unit: ratio  better: higher  baseline: 40%  value: $2M per 1pp }
        metric daily   "Minutes"    { kind: subscriber  unit: min  better: higher  baseline: 30 min  value: $10k per day per 1 min }
        metric churn   "Churn"      { kind: subscriber  unit: ratio  better: lower  baseline: 2%  window: 1 quarter  loses: $100M per quarter  drives: hours at -0.1 }
        metric once    "Leavers"    { kind: subscriber  unit: ratio  better: lower  baseline: 6%  window: 1 quarter  loses: $50 per member * members }
        metric latency "Latency"    { kind: system  unit: ms  better: lower  baseline: 170 ms  value: $10k per quarter per 1 ms }
        cost egress "Egress"    { baseline: $0.011 per stream_hour  volume: 46B stream_hours per quarter }
        cost cdn    "CDN"       { baseline: $12M per quarter }
        cost gpu    "GPU"       { baseline: $2 per 1_000 requests  volume: 9B requests per month }
        cost bill   "The bill"  { baseline: $1M per quarter  drives: hours at -0.01 }
        cost build  "Build"     { }
        northstar hours { target: +1% relative per quarter }
        model m "M" { version: v1 }

        """;

    private static Figures Of(string declarations) => Evaluated.Of(Declarations + declarations).Figures;

    private static ClaimFigures Claim(string members)
    {
        var model = Evaluated.Of(Declarations + $"claim c \"C\" {{ model: m  stage: expected\n{members}\n}}").Model;
        model.Tree.Diagnostics.Should().BeEmpty();
        model.Diagnostics.Select(d => d.Message).Should().BeEmpty();
        return model.Figures.Claim(model.All<ClaimSymbol>().Single());
    }

    private static double Kept(double from, double to, int windows)
    {
        double sum = 0;
        for (var t = 1; t <= windows; t++)
            sum += Math.Pow(1 - to, t) - Math.Pow(1 - from, t);
        return sum;
    }

    [Theory]
    [InlineData("moves: ctr by +1.5% relative  costs: bill by +$0.2M per quarter", 0.55e6, "USD per quarter")]
    [InlineData("moves: skips by -0.2pp  costs: bill by +30%", 0.1e6, "USD per month")]
    [InlineData("moves: rebuf by -5bps  costs: gpu by +1%", 50e3 - 180e3, "USD per month")]
    [InlineData("moves: conv by +1.5pp  costs: gpu by +1%", 3e6 / 12 - 180e3, "USD per month")]
    [InlineData("moves: daily by +2 min  costs: gpu by +$30k per month", 20e3 - (30e3 / (365.25 / 12)), "USD per day")]
    [InlineData("moves: ctr by +1% relative  costs: latency by +13 ms, bill by +$0.2M per quarter", 0.5e6 - 130e3 - 0.2e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative, skips by +0.1pp  costs: bill by -$0.1M per quarter\nbecause: \"x\"", 0.5e6 - 0.3e6 + 0.1e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative  costs: build by +$1M", 0.25e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative  costs: bill by +$0.1M per quarter  worth: $2M", 0.4e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative  costs: bill by +$0.3M per quarter  worth: $1M per month", 0.9e6, "USD per month")]
    [InlineData("moves: ctr by +1% relative  costs: cdn by -10%, bill by +$0.2M per quarter  worth: $1.2M per quarter from cdn.baseline * 10%", 1e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative  costs: cdn by -10%, bill by +$0.2M per quarter  worth: $1M per quarter", 2e6, "USD per quarter")]
    [InlineData("moves: ctr by +1% relative  costs: egress by -$0.001 per stream_hour", 0.5e6 + 46e6, "USD per quarter")]
    [InlineData("moves: ctr from 4% to 4.06%  costs: cdn from $12M per quarter to $12.5M per quarter", 0.75e6 - 0.5e6, "USD per quarter")]
    [InlineData("moves: plays by +2% relative  costs: bill by +$0.2M per quarter", -(0.006 * 506e6) - 0.2e6, "USD per quarter")]
    [InlineData("moves: plays by +2% relative  costs: egress by +1%", -5.06e6, "USD per quarter")]
    public void What_a_claim_nets(string members, double net, string unit)
    {
        var figure = Claim(members).Net;

        figure.Unit!.ToString().Should().Be(unit);
        figure.Value!.Value.Value.Should().BeApproximately(net, 1e-6 * Math.Abs(net));
    }

    [Theory]
    [InlineData("moves: plays by +2% relative  costs: bill by +$0.25M per quarter", (0.02 * (0.2 + 0.1)) - 0.0025)]
    [InlineData("moves: churn by -0.1pp  costs: bill by +10%", 0.005 - 0.001)]
    [InlineData("moves: ctr by +2% relative, hours by +1 h per member per month  costs: none\nbecause: \"x\"", 0.02)]
    [InlineData("moves: hours by +1%  costs: bill by +10%", 0.01)]
    [InlineData("moves: skips by -0.2pp  costs: cdn by +1%", 0)]
    public void How_far_a_claim_moves_the_north_star(string members, double change) =>
        Claim(members).NorthStar.Value!.Value.Canonical.Should().BeApproximately(change, 1e-12);

    [Fact]
    public void Money_that_leaves_is_kept_window_by_window()
    {
        Claim("moves: churn by -0.1pp  costs: gpu by +$10k per month").Net.Value!.Value.Value
            .Should().BeApproximately((100e6 * Kept(0.02, 0.019, 4) / 12) - 10e3, 1);
        Claim("moves: once by -0.1pp  costs: gpu by +$10k per month").Net.Value!.Value.Value
            .Should().BeApproximately((500e6 * Kept(0.06, 0.059, 4) / 12) - 10e3, 1);
        Claim("moves: ctr by +1% relative, churn by +0.1pp  costs: gpu by +$10k per month\nbecause: \"x\"").Cost.In(CaseDsl.Quantities.Unit.Money("USD").Per(CaseDsl.Quantities.UnitTable.BuiltIn.Find("quarter")!)).Value!.Value.Value
            .Should().BeApproximately((100e6 * Kept(0.021, 0.02, 4) / 4) + 30e3, 1);
    }

    [Fact]
    public void Costs_that_do_not_rise_leave_no_return_on_them()
    {
        var claim = Claim("moves: ctr by +1% relative  costs: cdn by -10%");
        claim.Net.Value!.Value.Value.Should().BeApproximately(1.7e6, 1e-6);
        claim.Roi.HasValue.Should().BeFalse();
        claim.Roi.Missing.Should().Be("its costs don't rise");
    }

    [Fact]
    public void A_bound_is_told_to_the_end_of_the_arithmetic()
    {
        var claim = Claim("moves: ctr by at least +1% relative  costs: bill by at most +$0.1M per quarter  worth: at least $0.3M per quarter");
        claim.Net.ToString().Should().Be("at least +$0.2M per quarter");
        claim.Roi.ToString().Should().Be("at least 2.0");
        Claim("moves: ctr by at most +1% relative  costs: bill by at most +$0.1M per quarter").Net.ToString().Should().NotContain("at ");
    }

    [Fact]
    public void What_is_unknown_of_a_metric_is_its_change() =>
        Claim("moves: ctr by unknown  costs: cdn by -1.5%").Net.ToString().Should().Be("+$0.18M per quarter before the change of Clicks, which is unknown");

    [Fact]
    public void A_sheet_counts_rates_over_its_horizon_and_one_off_money_once()
    {
        var figures = Of("""
            claim a "A" { model: m  stage: expected  moves: ctr by +1% relative  costs: build by +$1M }
            claim b "B" { model: m  stage: expected  moves: churn by -0.1pp  costs: bill by +$0.1M per quarter }
            sheet s "S" { claims: a, b  horizon: 2 years  reach: members }
            """);
        var sheet = figures.Sheet(figures.Model.All<SheetSymbol>().Single());
        var net = (8 * 0.5e6) - 1e6 + (100e6 * Kept(0.02, 0.019, 8)) - 0.8e6;

        sheet.Net.Value!.Value.Value.Should().BeApproximately(net, 1);
        sheet.Roi.Value!.Value.Value.Should().BeApproximately(net / 1.8e6, 1e-6);
        sheet.PerMember!.Value!.Value.Value.Should().BeApproximately(net / 10e6, 1e-9);
    }

    [Fact]
    public void An_option_earns_from_its_day_to_the_end_of_the_horizon()
    {
        var figures = Of("""
            tradeoff t "T" {
              horizon: 12 months
              option now   { moves: ctr by +1% relative  costs: bill by +$0.2M per quarter  ready: 2026-01-01 }
              option later { moves: ctr by +2% relative  costs: build by +$1M  ready: 2026-03-01 }
              option never { moves: ctr by +2% relative  costs: build by +$1M  ready: 2028-03-01 }
              choose: now
              because: "x"
            }
            """);
        var options = figures.Model.All<OptionSymbol>().Select(option => figures.Option(option).Net.Value!.Value.Value).ToArray();

        options[0].Should().BeApproximately(1.2e6, 1e-6);
        options[1].Should().BeApproximately(((365.25 - 59) / 365.25 * 4e6) - 1e6, 1e-3);
        options[2].Should().BeApproximately(-1e6, 1e-6);
    }
}
