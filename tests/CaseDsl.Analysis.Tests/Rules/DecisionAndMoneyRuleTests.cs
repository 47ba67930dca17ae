namespace CaseDsl.Analysis.Tests;

public sealed class DecisionAndMoneyRuleTests
{
    private const string Base = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        cost serving "Serving" { baseline: $1M per quarter }
        feature rows { version: v3 }
        source readout { grade: experiment  reports: ctr by +1.5% relative, serving by +2% }
        experiment ab {
          hypothesis: "Better rows, more clicks."
          randomize:  member
          primary:    ctr
          guardrails: queue
          run:        2026-03-30 to 2026-05-03
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr   { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
          result queue { control: 171 ms  treatment: 184 ms }
        }

        """;

    // 6001

    [Theory]
    [InlineData("go", "ctr.better", true)]
    [InlineData("iterate", "ctr.better", false)]
    [InlineData("go", "ctr.lift > 5%", false)]
    [InlineData("iterate", "ctr.lift > 5%", true)]
    [InlineData("stop", "ctr.lift > 5%", false)]
    public void What_was_decided_is_held_against_its_rule(string decided, string goWhen, bool agrees) =>
        Check.Findings(Base + $"decision d {{ on: ab  go_when: {goWhen}  stop_when: ctr.worse  decided: {decided}  date: 2026-05-06 }}").Any(finding => finding.Id == "CASE6001").Should().Be(!agrees);

    [Fact]
    public void The_trace_stands_beside_it()
    {
        Finding finding = Check.Marked("CASE6001", Base + "decision d { on: ab  go_when: ctr.lift > 5%  stop_when: ctr.worse  [|decided: go|]  date: 2026-05-06 }").Single();
        finding.Message.Should().Contain("'go'").And.Contain("'iterate'").And.Contain("5%");
        finding.Related.Should().NotBeEmpty();
    }

    // 6002, 6003

    [Fact]
    public void A_decision_says_when_to_stop_and_comes_after_its_data()
    {
        Check.Marked("CASE6002", Base + "decision [|d|] { on: ab  go_when: ctr.better }");
        Check.Silent("CASE6002", Base + "decision d { on: ab  go_when: ctr.better  stop_when: ctr.worse }");
        Check.Marked("CASE6003", Base + "decision d { on: ab  go_when: ctr.better  stop_when: ctr.worse  decided: go  [|date: 2026-05-02|] }");
        Check.Silent("CASE6003", Base + "decision d { on: ab  go_when: ctr.better  stop_when: ctr.worse  decided: go  date: 2026-05-03 }");
        Check.Silent("CASE6003", Base + "decision d { on: ab  go_when: ctr.lift > 9%  stop_when: ctr.worse  decided: iterate  date: 2026-05-02 }");
    }

    // 6004

    private static string Launch(string signoffs, string more = "") => Base + $$"""
        claim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }
        decision d { on: ab  go_when: ctr.better  stop_when: ctr.worse  decided: go  date: 2026-05-06 }
        launch l { model: rows  claims: c  decision: d  date: 2026-05-11  {{more}} {{signoffs}} }
        """;

    private const string AllSigned = "signoff data_science { by: \"A\"  on: 2026-05-07 } signoff ml_infra { by: \"B\"  on: 2026-05-08 } signoff legal { by: \"C\"  on: 2026-05-11 }";

    [Theory]
    [InlineData(AllSigned, "", true)]
    [InlineData(AllSigned, "criteria: queue.treatment <= 190 ms", true)]
    [InlineData(AllSigned, "criteria: queue.treatment <= 180 ms", false)]
    [InlineData(AllSigned, "criteria: \"The rollback was rehearsed\"", false)]
    [InlineData(AllSigned + " signoff product { by: \"D\"  on: 2026-05-11 }", "", true)]
    [InlineData(AllSigned + " signoff product { by: \"D\"  on: 2026-05-08 }", "", false)]
    [InlineData("signoff data_science { by: \"A\"  on: 2026-05-07 }", "", false)]
    [InlineData("signoff data_science { by: \"A\"  on: 2026-05-07 }", "status: planned", true)]
    public void A_launch_waits_for_its_signatures_and_criteria(string signoffs, string more, bool isOpen) =>
        Check.Findings(Launch(signoffs, more)).Any(finding => finding.Id == "CASE6004").Should().Be(!isOpen);

    [Fact]
    public void A_signature_after_the_launch_date_comes_too_late() =>
        Check.Findings(Launch(AllSigned.Replace("2026-05-08", "2026-05-12", StringComparison.Ordinal))).Single(finding => finding.Id == "CASE6004").Message.Should().Contain("ml_infra").And.Contain("2026-05-12");

    // 6005, 6006, 6007

    [Fact]
    public void A_better_option_left_behind_is_told_unless_it_breaks_a_limit_or_is_unknown()
    {
        Check.Findings(Base + "tradeoff t { option a { costs: serving by -5% }  option b { costs: serving by -20% }  choose: a  because: \"x\" }").Should().Contain(finding => finding.Id == "CASE6005");
        Check.Silent("CASE6005", Base + "tradeoff t { option a { costs: serving by -5% }  option b { costs: serving by -20%, queue by +50 ms }  choose: a  because: \"x\" }");
        Check.Silent("CASE6005", Base + "tradeoff t { option a { costs: serving by -5% }  option b { costs: serving by unknown }  choose: a  because: \"x\" }");
        Check.Silent("CASE6005", Base + "tradeoff t { option a { costs: serving by -5% [-30%, -1%] }  option b { costs: serving by -6% [-31%, -1%] }  choose: a  because: \"x\" }");
    }

    [Fact]
    public void Waiting_costs_what_it_forgoes() =>
        Check.Silent("CASE6005", Base + "tradeoff t { option a { costs: serving by -15%  ready: 2026-05-01 }  option b { costs: serving by -20%  ready: 2027-02-01 }  choose: a  because: \"x\" }");

    [Fact]
    public void A_trade_off_needs_two_options() =>
        Check.Marked("CASE6006", Base + "tradeoff [|t|] { option a { costs: serving by -5% }  choose: a  because: \"x\" }");

    [Fact]
    public void A_launched_model_names_drift_and_privacy_somewhere()
    {
        string launch = Launch(AllSigned).Replace("feature rows", "model rows", StringComparison.Ordinal);
        Check.Findings(launch).Should().Contain(finding => finding.Id == "CASE6007");
        Check.Silent("CASE6007", launch.Replace("{ version: v3 }", "{ version: v3  risk drift { level: low }  risk privacy { level: low } }", StringComparison.Ordinal));
        Check.Findings(launch.Replace("{ version: v3 }", "{ version: v3  risk drift { level: low }  risk privacy { level: high } }", StringComparison.Ordinal)).Should().Contain(finding => finding.Id == "CASE6007");
    }

    // 5002, 5003, 5005, 5006, 5007

    [Theory]
    [InlineData("ctr by +1.5% relative", "queue by +3 ms", "", true)]
    [InlineData("ctr by +1.5% relative", "queue by +3 ms", "worth: unknown", false)]
    [InlineData("ctr by +1.5% relative", "serving by +2%", "", false)]
    [InlineData("ctr by +1.5% relative", "serving by unknown", "", false)]
    public void A_sheet_has_money_or_says_that_it_is_unknown(string moves, string costs, string worth, bool isTold) =>
        Check.Findings(Base + $"claim c {{ model: rows  moves: {moves}  costs: {costs}  {worth}  evidence: readout }}\nsheet s {{ claims: c }}").Any(finding => finding.Id == "CASE5002").Should().Be(isTold);

    [Fact]
    public void One_effect_is_counted_once_in_a_sheet()
    {
        string two = Base + "claim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }\nclaim d { model: rows  moves: ctr by +1.5% relative  costs: queue by +3 ms  evidence: OTHER }\nsource other { grade: experiment  reports: ctr by +1% relative }\n";
        Check.Findings(two.Replace("OTHER", "readout", StringComparison.Ordinal) + "sheet s { claims: c, d }").Should().Contain(finding => finding.Id == "CASE5003");
        Check.Silent("CASE5003", two.Replace("OTHER", "other", StringComparison.Ordinal) + "sheet s { claims: c, d }");
        Check.Silent("CASE5003", two.Replace("OTHER", "readout", StringComparison.Ordinal) + "sheet s { claims: c }\nsheet r { claims: d }");
    }

    [Fact]
    public void A_likely_loss_is_told_and_a_sure_one_without_a_probability()
    {
        string Claimed(string worth) => Base + $"claim c {{ model: rows  moves: ctr by +1.5% relative  costs: serving by +50%  worth: {worth}  evidence: readout }}";
        Check.Findings(Claimed("$0.4M per quarter [$0.2M, $0.5M]")).Should().Contain(finding => finding.Id == "CASE5005");
        Check.Silent("CASE5005", Claimed("$0.6M per quarter [$0.5M, $0.7M]"));
        Check.Findings(Claimed("$0.4M per quarter")).Should().ContainSingle(finding => finding.Id == "CASE5005").Which.Message.Should().Contain("loses money as stated").And.NotContain("probability");
        Check.Silent("CASE5005", Claimed("$0.6M per quarter"));
    }

    [Fact]
    public void A_cost_whose_benefit_is_in_no_money_is_no_loss_yet() =>
        Check.Silent("CASE5005", Base + "claim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }");

    [Fact]
    public void All_that_is_counted_twice_is_named_the_money_first()
    {
        string two = Base + "claim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }\nclaim d { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }\n";
        Check.Findings(two + "sheet s { claims: c, d }").Should().ContainSingle(finding => finding.Id == "CASE5003").Which.Message.Should().Contain("both move 'serving' and 'ctr'");
    }

    [Fact]
    public void An_assumption_has_a_source_and_a_sheets_is_not_over_a_year_old()
    {
        Check.Marked("CASE5006", "assume [|a|] = 1%");
        Check.Silent("CASE5006", "assume a = 1% { source: \"x\" }");
        string Sheet(string asOf) => Base + $"case k {{ author: \"A\"  date: 2026-05-06 }}\nassume a = 10% {{ source: \"x\"  as_of: {asOf} }}\nclaim c {{ model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  worth: $0.1M per quarter from serving.baseline * a  evidence: readout }}\nsheet s {{ claims: c }}";
        Check.Findings(Sheet("2025-05-05")).Should().Contain(finding => finding.Id == "CASE5006");
        Check.Silent("CASE5006", Sheet("2025-05-06"));
    }

    [Fact]
    public void The_assumption_that_carries_a_net_is_named()
    {
        string Claimed(string b) => $"assume a = 1% to 9% {{ source: \"x\" }}\nassume b = {b} {{ source: \"x\" }}\n" + Base + "claim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  worth: $1M per quarter * a + $1M per quarter * b  evidence: readout }";
        Check.Findings(Claimed("5%")).Single(finding => finding.Id == "CASE5007").Message.Should().Contain("'a'");
        Check.Silent("CASE5007", Claimed("1% to 9%"));
    }

    // 5008

    private const string Ads = Base + """
        metric ads "Ad revenue" { kind: business  unit: USD per quarter  better: higher  baseline: $120M per quarter }
        source books { grade: observational  reports: ads by -1.2% }

        """;

    [Fact]
    public void Money_that_moves_and_has_no_value_is_told_to_be_in_no_net()
    {
        const string source = Ads + "claim c { model: rows  moves: ctr by +1.5% relative, [|ads by -1.2%|]  costs: serving by +2%  evidence: readout, books }";
        Finding finding = Check.Marked("CASE5008", source).Single();
        finding.Severity.Should().Be(Severity.Warning);
        finding.Message.Should().Contain("its -$1.4M per quarter is not in the net of claim 'c'");
        Check.Fixed("CASE5008", Check.Unmark(source).Source).Should().Contain("baseline: $120M per quarter  value: $1.2M per quarter per 1% }");
        Check.Silent("CASE5008", Check.Fixed("CASE5008", Check.Unmark(source).Source));
    }

    [Fact]
    public void A_gain_left_out_is_a_suggestion_and_no_change_is_nothing()
    {
        Check.Marked("CASE5008", Ads + "claim c { model: rows  moves: [|ads by +1.2%|]  costs: serving by +2%  evidence: readout, books }").Single().Severity.Should().Be(Severity.Suggestion);
        Check.Silent("CASE5008", Ads + "claim c { model: rows  moves: ads by +0%  costs: serving by +2%  evidence: readout, books }");
    }

    [Fact]
    public void An_option_leaves_money_out_too_and_what_its_claims_leave_out_is_told_once() =>
        Check.Marked("CASE5008", Ads + """
            claim c { model: rows  moves: [|ads by -1.2%|]  costs: serving by +2%  evidence: readout, books }
            tradeoff t {
              option a { claims: c }
              option b { moves: [|ads by -3%|]  costs: serving by +1% }
              choose:  a
              because: "It loses less."
            }
            """);

    [Theory]
    [InlineData("$0.1M per quarter", true)]
    [InlineData("$0.1M per quarter from serving.baseline * 10%", false)]
    [InlineData("-$1.3M per quarter from serving.baseline * 10% - ads.baseline * 1.2%", true)]
    [InlineData("-$1.4M per quarter from lost", true)]
    public void A_stated_worth_is_the_whole_benefit_unless_its_own_sum_leaves_a_loss_out(string worth, bool isWhole)
    {
        string source = Ads + $"assume lost = -1 * ads.baseline * 1.2% {{ source: \"Books\" }}\nclaim c {{ model: rows  moves: ads by -1.2%  costs: serving by -10%  worth: {worth}  evidence: readout, books }}";
        Check.Findings(source).Any(finding => finding.Id == "CASE5008").Should().Be(!isWhole, Check.Describe(Check.Findings(source)));
    }

    [Fact]
    public void A_loss_of_a_metric_with_a_value_is_left_out_by_a_worth_that_doesnt_count_it()
    {
        string source = Base.Replace("baseline: 4.2% }", "baseline: 4.2%  value: $0.5M per quarter per 1% }", StringComparison.Ordinal)
            + "claim c { model: rows  moves: ctr by -0.2% relative  costs: serving by -10%  worth: $0.1M per quarter from serving.baseline * 10%  evidence: readout }";
        Check.Findings(source).Single(finding => finding.Id == "CASE5008").Message.Should().Contain("its -$0.10M per quarter").And.Contain("Subtract it there");
    }

    [Fact]
    public void Money_that_drives_the_bill_is_in_the_net_by_the_bill() =>
        Check.Silent("CASE5008", Base + """
            metric price "Price of a gigabyte" { kind: system  unit: USD  better: lower  baseline: $0.02  drives: serving at 1 }
            claim c { model: rows  moves: ctr by +1.5% relative  costs: price by +2%  evidence: readout }
            """);

    [Fact]
    public void A_story_whose_money_only_lacks_a_value_is_not_told_that_it_has_none() =>
        Check.Silent("CASE5002", Ads + """
            claim c { model: rows  moves: ctr by +1.5% relative, ads by -1.2%  costs: queue by +13 ms  evidence: ab, books }
            story s { situation: | Members waited.
              action: | I asked.
              result: | Clicks rose.
              claims: c }
            """);

    // 5009

    [Theory]
    [InlineData("baseline: $1M", true)]
    [InlineData("baseline: $1M per quarter", false)]
    [InlineData("baseline: $0.02 per request  volume: 4B requests", true)]
    [InlineData("baseline: $0.02 per request  volume: 4B requests per quarter", false)]
    [InlineData("baseline: unknown", false)]
    [InlineData("source: \"Finance\"", false)]
    public void A_bill_that_does_not_say_how_often_it_comes_is_counted_once(string bill, bool isTold) =>
        Check.Findings($"cost c \"C\" {{ {bill} }}").Any(finding => finding.Id == "CASE5009").Should().Be(isTold);

    [Fact]
    public void The_period_of_a_bill_is_added_right_after_it() =>
        Check.Fixed("CASE5009", "cost c \"C\" { baseline: $1M  source: \"Finance\" }").Should().Be("cost c \"C\" { baseline: $1M per quarter  source: \"Finance\" }");

    // 9000

    [Fact]
    public void A_house_rule_is_held_against_the_declarations_it_is_for()
    {
        const string rule = "rule big_bets \"Claims over $10M need an experiment\" { for: claim  where: it.worth > $10M per year  require: count(it.evidence) >= 1  severity: error  help: \"Run it first.\" }\n";
        Finding broken = Check.Marked("CASE9000", Base + rule + "claim [|c|] { model: rows  moves: ctr by +1.5% relative  costs: serving by unknown  worth: $4M per quarter }\nclaim d { model: rows  moves: ctr by +1.5% relative  costs: serving by unknown  worth: $1M per quarter }").Single();
        broken.Severity.Should().Be(Severity.Error);
        broken.Slug.Should().Be("big_bets");
        broken.Message.Should().Contain("Run it first.");
    }

    [Fact]
    public void A_house_rule_of_a_used_file_holds_here() =>
        Check.Findings("use \"house.case\"\nmetric m \"M\" { kind: experience  unit: ratio  better: higher }", null, ("house.case", "rule r \"R\" { for: metric  require: count(it.drives) >= 1 }"))
            .Select(finding => finding.Id).Should().Equal("CASE9000");

    [Fact]
    public void A_level_in_another_unit_than_its_metrics_is_answered_without_somebody_elses_example() =>
        Check.Findings("metric losses \"Chargebacks\" { kind: business  unit: USD  better: lower  baseline: $4.2M per quarter }").Single(finding => finding.Id == "CASE2007")
            .Message.Should().EndWith("Correct the figure, or the 'unit:'.");

    [Fact]
    public void A_win_too_large_names_its_arm() =>
        Check.Findings("""
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 31% }
            experiment ab {
              hypothesis: "H"
              randomize: member
              primary: ctr
              detect: +1% relative
              arm control { share: 34%  assigned: 200_000 members }
              arm fast { share: 33%  assigned: 200_400 members }
              arm full { share: 33%  assigned: 199_800 members }
              result ctr { control: 62_000 of 200_000  fast: 63_900 of 200_400  full: 66_000 of 199_800 }
            }
            """).Where(finding => finding.Id == "CASE4011").Select(finding => finding.Message[..31]).Should().Equal("'ctr' is significant in 'fast' ", "'ctr' is significant in 'full' ");
}
