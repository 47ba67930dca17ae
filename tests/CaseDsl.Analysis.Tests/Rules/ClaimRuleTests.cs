namespace CaseDsl.Analysis.Tests;

public sealed class ClaimRuleTests
{
    private const string Metrics = """
        metric engagement "Hours" { kind: subscriber  unit: h per member per month  better: higher  baseline: 52 h per member per month }
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement }
        metric delay "Play delay" { kind: experience  unit: s  better: lower  baseline: 2 s }
        metric precision "Precision" { kind: model  unit: ratio  better: higher  baseline: 31% }
        metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 100 ms  limit: 120 ms }
        metric arpu "Revenue" { kind: business  unit: USD  better: higher }
        cost serving "Serving" { baseline: $0.8M per quarter }
        cost storage "Storage" { source: "Finance" }
        feature rows { version: v3 }
        source readout { grade: experiment  reports: ctr by +1.5% relative, serving by +2%, storage by +2% }

        """;

    private static string Claim(string body) => Metrics + $"claim c {{\n  model: rows\n  {body}\n}}\n";

    // 3001

    [Theory]
    [InlineData("precision by +4% relative")]
    [InlineData("queue by -3 ms")]
    [InlineData("arpu by +1%")]
    [InlineData("precision by +4% relative, queue by -3 ms")]
    public void A_claim_that_moves_only_what_no_subscriber_feels_is_told(string moves) =>
        Check.Marked("CASE3001", Claim($"[|moves: {moves}|]\n  costs: serving by +2%\n  evidence: readout"));

    [Fact]
    public void A_claim_without_moves_is_told_at_its_name() =>
        Check.Marked("CASE3001", Metrics + "claim [|c|] { model: rows  costs: serving by +2%  evidence: readout }");

    [Theory]
    [InlineData("moves: precision by +4% relative, ctr by +1.5% relative\n  costs: serving by +2%")]
    [InlineData("moves: delay by -0.1 s\n  costs: serving by +2%")]
    [InlineData("moves: ctr by unknown\n  costs: serving by +2%")]
    [InlineData("costs: serving by -10%\n  because: \"The small model ranks as well.\"")]
    [InlineData("moves: precision by -1% relative\n  costs: serving by -30%\n  because: \"Members don't notice.\"")]
    public void A_subscriber_metric_a_felt_one_or_an_explained_saving_is_enough(string body) =>
        Check.Silent("CASE3001", Claim(body + "\n  evidence: readout"));

    [Theory]
    [InlineData("costs: serving by -10%")]
    [InlineData("costs: serving by +10%\n  because: \"It is better.\"")]
    [InlineData("costs: serving by -10%\n  because: \"\"")]
    [InlineData("costs: serving by unknown\n  because: \"It may fall.\"")]
    [InlineData("costs: queue by -10 ms\n  because: \"It is faster.\"")]
    public void A_saving_is_an_excuse_only_where_a_cost_falls_and_the_claim_says_because(string body) =>
        Check.Findings(Claim(body + "\n  evidence: readout")).Should().Contain(finding => finding.Id == "CASE3001");

    [Fact]
    public void A_fault_in_moves_is_told_once_and_not_as_a_missing_metric() =>
        Check.Findings(Claim("moves: crt by +1.5% relative\n  costs: serving by +2%\n  evidence: readout")).Select(finding => finding.Id).Should().Equal("CASE2005");

    [Fact]
    public void The_fix_adds_the_metric_of_the_surface()
    {
        string source = Metrics + "surface home { model: rows  metric: ctr }\nclaim c {\n  model:    rows\n  moves:    precision by +4% relative\n  costs:    serving by +2%\n}\nclaim d {\n  model:    rows\n  costs:    serving by +2%\n}\n";
        Check.Fixed("CASE3001", source).Should().Contain("  moves:    precision by +4% relative, ctr by unknown\n");
        AllFixed(source).Should().Contain("claim d {\n  model:    rows\n  moves:    ctr by unknown\n  costs:    serving by +2%\n}");
    }

    // 3002

    [Fact]
    public void A_claim_without_costs_is_told() =>
        Check.Marked("CASE3002", Metrics + "claim [|c|] { model: rows  moves: ctr by +1.5% relative  evidence: readout }");

    [Fact]
    public void None_without_because_is_told_and_with_because_is_not()
    {
        Check.Marked("CASE3002", Claim("moves: ctr by +1.5% relative\n  [|costs: none|]\n  evidence: readout"));
        Check.Silent("CASE3002", Claim("moves: ctr by +1.5% relative\n  costs: none\n  because: \"It reuses the old features.\"\n  evidence: readout"));
    }

    [Fact]
    public void Empty_costs_are_told() =>
        Check.Findings(Claim("moves: ctr by +1.5% relative\n  costs:\n  evidence: readout")).Should().Contain(finding => finding.Id == "CASE3002");

    [Fact]
    public void A_cost_or_a_system_metric_is_enough() =>
        Check.Silent("CASE3002", Claim("moves: ctr by +1.5% relative\n  costs: queue by +5 ms\n  evidence: readout"));

    [Fact]
    public void The_fix_names_the_cost_that_the_worth_is_computed_from() =>
        Check.Fixed("CASE3002", Metrics + "claim c { model: rows  moves: ctr by +1.5% relative  worth: $0.08M per quarter from serving.baseline * 10%  evidence: readout }")
            .Should().Contain("moves: ctr by +1.5% relative  costs: serving by unknown  worth:");

    // 3003

    [Fact]
    public void A_claim_that_leads_with_a_model_metric_alone_is_told() =>
        Check.Marked("CASE3003", Claim("moves: [|precision by +4% relative|]\n  costs: serving by +2%\n  evidence: readout"));

    [Theory]
    [InlineData("moves: precision by +4% relative, ctr by +1.5% relative")]
    [InlineData("moves: ctr by +1.5% relative, precision by +4% relative")]
    [InlineData("moves: precision by -1% relative")]
    public void Beside_a_subscriber_metric_or_given_up_for_a_saving_it_is_not(string moves) =>
        Check.Silent("CASE3003", Claim(moves + "\n  costs: serving by -20%\n  because: \"It costs less.\"\n  evidence: readout"));

    // 3004

    [Fact]
    public void A_bare_percentage_of_a_ratio_shows_both_readings()
    {
        var found = Check.Marked("CASE3004", Claim("moves: ctr by +[|1.5%|]\n  costs: serving by +2%\n  evidence: readout"));
        found[0].Message.Should().StartWith("+1.5% of what? Relative: 4.20% → 4.26%; points: 4.20% → 5.70%.");
        found[0].Fixes.Select(fix => fix.Title).Should().Equal("Write '+1.5% relative' (4.20% → 4.26%)", "Write '+1.5pp' (4.20% → 5.70%)");
    }

    [Theory]
    [InlineData("moves: ctr by +1.5% relative [0.3%, 2.7%]")]
    [InlineData("moves: ctr by +0.06pp")]
    [InlineData("moves: ctr by +6bps")]
    [InlineData("moves: ctr from 4.2% to 4.26%")]
    [InlineData("moves: delay by -5%")]
    [InlineData("moves: engagement by +1%")]
    [InlineData("moves: ctr by unknown")]
    [InlineData("moves: ctr by 0%")]
    public void What_says_relative_or_points_or_is_no_ratio_is_left_alone(string moves) =>
        Check.Silent("CASE3004", Claim(moves + "\n  costs: serving by +2%\n  evidence: readout"));

    [Fact]
    public void The_two_fixes_write_relative_or_points_everywhere_but_in_the_level()
    {
        string source = Claim("moves: ctr by +1.5% [0.3%, 2.7%] at 90%\n  costs: serving by +2%\n  evidence: readout");
        Check.Fixed("CASE3004", source, "relative").Should().Contain("ctr by +1.5% relative [0.3%, 2.7%] at 90%");
        Check.Fixed("CASE3004", source, "pp").Should().Contain("ctr by +1.5pp [0.3pp, 2.7pp] at 90%");
    }

    [Theory]
    [InlineData("tradeoff t { option a { moves: ctr by +[|2%|]  costs: serving by +1% }  option b { costs: serving by +2% }  choose: b  because: \"x\" }")]
    [InlineData("source s { grade: anecdote  reports: ctr by -[|2%|] }")]
    [InlineData("model m { metrics: precision by +[|4%|] }")]
    [InlineData("northstar ctr { target: +[|1%|] per quarter }")]
    public void It_is_told_wherever_a_change_is_stated(string source) => Check.Marked("CASE3004", Metrics + source);

    // 3005

    [Fact]
    public void A_claim_that_rests_on_nothing_is_told() =>
        Check.Marked("CASE3005", Metrics + "claim [|c|] { model: rows  moves: ctr by +1.5% relative  costs: queue by +3 ms }");

    [Theory]
    [InlineData("assume gain = +1.5% relative { source: \"Pilot, May\" }\n", "moves: ctr by gain\n  costs: queue by +3 ms")]
    [InlineData("assume base = 1% { source: \"Pilot\" }\nassume gain = base * 2\n", "moves: ctr by unknown\n  costs: queue by +3 ms\n  worth: $1M per quarter * gain")]
    [InlineData("", "moves: ctr by +1.5% relative\n  costs: queue by +3 ms\n  evidence: readout")]
    public void A_source_or_a_sourced_assumption_however_far_down_is_enough(string assume, string body) =>
        Check.Silent("CASE3005", assume + Claim(body));

    [Fact]
    public void An_assumption_without_a_source_is_not() =>
        Check.Findings("assume gain = +1.5% relative\n" + Claim("moves: ctr by gain\n  costs: queue by +3 ms")).Should().Contain(finding => finding.Id == "CASE3005");

    // 3008

    [Fact]
    public void A_change_for_the_worse_needs_a_reason()
    {
        Check.Marked("CASE3008", Claim("moves: ctr by +1.5% relative, [|delay by +0.2 s|]\n  costs: serving by +2%\n  evidence: readout"));
        Check.Silent("CASE3008", Claim("moves: ctr by +1.5% relative, delay by +0.2 s\n  costs: serving by +2%\n  evidence: readout\n  because: \"Members wait for better rows.\""));
    }

    [Theory]
    [InlineData("delay by -0.2 s")]
    [InlineData("delay by +0 s")]
    [InlineData("delay by unknown")]
    public void A_change_for_the_better_none_or_an_unknown_one_does_not(string move) =>
        Check.Silent("CASE3008", Claim($"moves: ctr by +1.5% relative, {move}\n  costs: queue by +5 ms\n  evidence: readout"));

    // 3009

    [Fact]
    public void A_relative_change_of_a_cost_without_a_baseline_is_told() =>
        Check.Marked("CASE3009", Claim("moves: ctr by +1.5% relative\n  costs: [|storage by +2%|]\n  evidence: readout"));

    [Theory]
    [InlineData("limit: 200 ms", true)]
    [InlineData("value: $1M per quarter per 1 ms", true)]
    [InlineData("value: $1M per quarter per 1%", false)]
    [InlineData("", false)]
    public void A_metrics_level_is_asked_for_only_where_something_needs_it(string property, bool isNeeded)
    {
        string source = Metrics + $"metric wait \"Wait\" {{ kind: system  unit: ms  better: lower  {property} }}\nsource s {{ grade: experiment  reports: wait by -3% }}\nclaim c {{ model: rows  moves: ctr by +1.5% relative  costs: wait by -3%  evidence: readout, s }}\n";
        Check.Findings(source).Any(finding => finding.Id == "CASE3009" && finding.Location.Start.Line > 11).Should().Be(isNeeded);
    }

    [Theory]
    [InlineData("storage by +$0.1M per quarter")]
    [InlineData("storage by unknown")]
    public void A_change_in_money_or_an_unknown_one_asks_for_no_baseline(string cost) =>
        Check.Silent("CASE3009", Claim($"moves: ctr by +1.5% relative\n  costs: {cost}\n  evidence: readout"));

    [Fact]
    public void An_options_changes_are_held_to_it_too() =>
        Check.Marked("CASE3009", Metrics + "tradeoff t { option a { costs: [|storage by +2%|] }  option b { costs: serving by +2% }  choose: b  because: \"x\" }");

    // 3010

    [Fact]
    public void A_subscriber_metric_without_a_path_to_the_north_star_is_told()
    {
        string star = "northstar engagement { target: +1% per quarter }\nmetric taps \"Taps\" { kind: subscriber  unit: clicks  better: higher }\n";
        Check.Marked("CASE3010", star + Claim("moves: ctr by +1.5% relative, [|taps|] by +2%\n  costs: serving by +2%\n  evidence: readout"));
        Check.Silent("CASE3010", star + Claim("moves: ctr by +1.5% relative, engagement by +1%, delay by -0.1 s\n  costs: serving by +2%\n  evidence: readout"));
    }

    [Fact]
    public void Without_a_north_star_there_is_no_path_to_miss() =>
        Check.Silent("CASE3010", Claim("moves: ctr by +1.5% relative\n  costs: serving by +2%\n  evidence: readout"));

    // 3011

    [Fact]
    public void A_model_without_a_name_is_not_told_that_nothing_is_claimed_about_it() =>
        Check.Findings("model { version: v1 }").Should().NotContain(finding => finding.Id == "CASE3011");

    [Fact]
    public void A_model_that_nothing_claims_or_shows_is_told_and_one_that_is_replaced_is_not() =>
        Check.Marked("CASE3011", "model old { version: v2 }\nmodel [|new_one|] { version: v3  replaces: old }\nfeature badge { version: v1 }");

    // 3012

    [Fact]
    public void A_claim_past_a_limit_is_told_with_the_room_that_is_left() =>
        Check.Marked("CASE3012", Claim("moves: ctr by +1.5% relative\n  costs: [|queue by +30 ms|]\n  evidence: readout"))[0]
            .Message.Should().Contain("from 100 ms to 130 ms").And.Contain("120 ms").And.Contain("+20 ms");

    [Theory]
    [InlineData("queue by +20 ms")]
    [InlineData("queue by +20%")]
    [InlineData("queue by -30 ms")]
    [InlineData("queue by unknown")]
    public void Up_to_the_limit_or_away_from_it_is_fine(string cost) =>
        Check.Silent("CASE3012", Claim($"moves: ctr by +1.5% relative\n  costs: {cost}\n  evidence: readout"));

    [Fact]
    public void Of_a_trade_off_only_the_chosen_option_is_held_to_the_limit() =>
        Check.Marked("CASE3012", Metrics + "tradeoff t { option a { costs: queue by +50 ms }  option b { costs: [|queue by +40 ms|] }  choose: b  because: \"x\" }");

    // 3013

    [Fact]
    public void Money_in_a_measured_claim_that_nothing_shows_is_told_and_can_be_called_expected()
    {
        string source = "cost rent \"Rent\" { baseline: $1M per month }\n" + Claim("moves:    ctr by +1.5% relative\n  costs:    [|rent by +2%|]\n  evidence: readout");
        Check.Marked("CASE3013", source);
        Check.Fixed("CASE3013", Check.Unmark(source).Source).Should().Contain("  evidence: readout\n  stage:    expected\n");
    }

    [Theory]
    [InlineData("costs: serving by +2%\n  evidence: readout")]
    [InlineData("costs: rent by unknown\n  evidence: readout")]
    [InlineData("costs: rent by +2%\n  evidence: readout\n  stage: expected")]
    [InlineData("costs: queue by +2 ms\n  evidence: readout")]
    public void What_is_reported_unknown_expected_or_without_money_is_fine(string body) =>
        Check.Silent("CASE3013", "cost rent \"Rent\" { baseline: $1M per month }\n" + Claim("moves: ctr by +1.5% relative\n  " + body));

    private static string AllFixed(string source) =>
        FixApplier.Apply(
            CaseDsl.Semantics.Compilation.Create([CaseDsl.Syntax.SyntaxTree.Parse(source, Check.Path)]),
            [Check.Path],
            _ => AnalysisOptions.Default with { Select = ["CASE3001"] },
            unsafeToo: true).Compilation.GetModel(Check.Path).Tree.Text.ToString();

    // 3014

    [Theory]
    [InlineData("[|ctr by +1.5|]", "'+1.5pp', or a change in proportion as '+1.5% relative'")]
    [InlineData("[|ctr by -20pp|]", "from 4.2% to -15.8%")]
    [InlineData("[|ctr by -150% relative|]", "Correct the change")]
    [InlineData("[|ctr from 4.2 to 4.3|]", "from 4.2% to 4.26%")]
    public void A_share_that_would_leave_0_to_100_percent_is_told(string moves, string told) =>
        Check.Marked("CASE3014", Claim($"moves: {moves}\n  costs: serving by +2%\n  evidence: readout\n  because: \"x\"")).Single().Message.Should().Contain(told);

    [Theory]
    [InlineData("ctr by +95.8pp")]
    [InlineData("ctr by -100% relative")]
    [InlineData("ctr by unknown")]
    [InlineData("delay by -1 s")]
    public void A_share_within_and_what_is_no_share_are_fine(string moves) =>
        Check.Silent("CASE3014", Claim($"moves: {moves}\n  costs: serving by +2%\n  evidence: readout\n  because: \"x\""));

    [Fact]
    public void A_ratio_above_one_is_no_share() =>
        Check.Silent("CASE3014", "metric depth { kind: subscriber  unit: ratio  better: higher  baseline: 2.4 }\n" + Claim("moves: depth by +0.3\n  costs: serving by +2%\n  evidence: readout"));

    [Fact]
    public void A_bare_number_is_made_points() =>
        Check.Fixed("CASE3014", Claim("moves: ctr by +1.5\n  costs: serving by +2%\n  evidence: readout"), "pp").Should().Contain("ctr by +1.5pp\n");
}
