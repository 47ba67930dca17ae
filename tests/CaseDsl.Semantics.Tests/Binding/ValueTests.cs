using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class ValueTests
{
    [Fact]
    public void A_word_after_a_number_that_is_no_unit_names_the_nearest() =>
        Expect.Fixed("CASE2008", "assume a = 3 [|memebers|] { source: \"Log\" }\n", "assume a = 3 members { source: \"Log\" }\n");

    [Fact]
    public void A_declaration_after_a_number_is_answered_with_a_product() =>
        Expect.Reported("CASE2008", "assume a = 3 [|arpu|] { source: \"Log\" }\n")[0].Message.Should().Contain("* arpu");

    [Fact]
    public void A_figure_right_of_per_is_answered_with_a_slash() =>
        Expect.Reported("CASE2008", "assume a = $3 per [|members_x|] { source: \"Log\" }\nassume members_x = 3 members { source: \"Log\" }\n")[0].Message.Should().Contain("'/'");

    [Fact]
    public void A_currency_code_after_a_number_is_money()
    {
        var model = Expect.Clean("assume a = 1.5M USD { source: \"Log\" }\n");
        var amount = model.All<AssumeSymbol>().Last().Amount;
        (amount?.Expression).Should().BeOfType<BoundNumber>().Which.Quantity.Unit.Dimension.Currency.Should().Be("USD");
    }

    [Theory]
    [InlineData("metric x { kind: [|subscribr|]  unit: ratio  better: higher }\n", "metric x { kind: subscriber  unit: ratio  better: higher }\n")]
    [InlineData("metric x { kind: system  unit: ratio  better: [|\"lower\"|] }\n", "metric x { kind: system  unit: ratio  better: lower }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by [|1.2%|] relative  costs: none }\n", "claim c { model: rl_ranker  moves: ctr by +1.2% relative  costs: none }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by [|1.2pp|] [0.8pp, 1.6pp]  costs: none }\n", "claim c { model: rl_ranker  moves: ctr by +1.2pp [0.8pp, 1.6pp]  costs: none }\n")]
    [InlineData("sheet s { claims: [|\"more_clicks\"|] }\n", "sheet s { claims: more_clicks }\n")]
    [InlineData("claim c { model: rl_ranker  moves: [|ctr|]  costs: none }\n", "claim c { model: rl_ranker  moves: ctr by unknown  costs: none }\n")]
    [InlineData("model m { version: [|2.1|] }\n", "model m { version: \"2.1\" }\n")]
    [InlineData("experiment e { hypothesis: \"So\"  randomize: member  primary: ctr  run: [|2026-05-03 to 2026-03-30|] }\n", "experiment e { hypothesis: \"So\"  randomize: member  primary: ctr  run: 2026-03-30 to 2026-05-03 }\n")]
    [InlineData("critique c { of: homescreen_ab  finding [|peking|] { remedy: \"Wait\" } }\n", "critique c { of: homescreen_ab  finding peeking { remedy: \"Wait\" } }\n")]
    [InlineData("case x { author: [|Ana|] }\n", "case x { author: \"Ana\" }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by +1% relative  costs: none  worth: [|none|] }\n", "claim c { model: rl_ranker  moves: ctr by +1% relative  costs: none  worth: unknown }\n")]
    public void A_value_of_another_shape_is_mended_where_that_is_mechanical(string marked, string mended) =>
        Expect.Fixed("CASE2010", marked, mended);

    [Theory]
    [InlineData("decision d { go_when: [|3|] }\n")]
    [InlineData("decision d { go_when: [|ctr.baseline|] and churn.baseline > 1% }\n")]
    [InlineData("experiment e { hypothesis: \"So\"  randomize: [|month|]  primary: ctr }\n")]
    [InlineData("experiment e { hypothesis: \"So\"  randomize: member  primary: ctr  run: [|2026-05-03|] }\n")]
    [InlineData("sheet s { claims: more_clicks  horizon: [|\"a year\"|] }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by +1% relative  costs: [|none|], bandwidth by -1% }\n")]
    [InlineData("story s { situation: [|more_clicks.worth|]  action: \"I\"  result: \"R\"  claims: more_clicks }\n")]
    [InlineData("assume a = 3 members [2 members, 4 members] at [|2|] { source: \"Log\" }\n")]
    [InlineData("assume a = [|round()|] { source: \"Log\" }\n")]
    [InlineData("source s { grade: published  date: [|soon|] }\n")]
    [InlineData("assume a = 3 + ([|1 < 2|]) { source: \"Log\" }\n")]
    public void A_value_of_another_shape_is_reported(string marked) => Expect.Reported("CASE2010", marked);

    [Theory]
    [InlineData("claim c { model: rl_ranker  moves: ctr by 0%  costs: none  because: \"So\" }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by members / members  costs: none }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr from 4.2% to 4.26%, churn by unknown  costs: bandwidth by at most -10%  worth: unknown }\n")]
    [InlineData("claim c { model: rl_ranker  moves: ctr by +1% relative  costs: none  because: \"Free\"  worth: at least $1M per quarter  date: \"August 2020\" }\n")]
    [InlineData("experiment e { hypothesis: homescreen_ab.hypothesis  randomize: member  primary: ctr  detect: 2% relative  guardrails: churn within 0.06pp }\n")]
    [InlineData("metric m { kind: subscriber  unit: ratio  better: higher  drives: engagement at 0.2 to 0.6 }\nmetric n { kind: subscriber  unit: ratio  better: higher  drives: m, bandwidth }\n")]
    [InlineData("launch l { model: rl_ranker  claims: more_clicks  decision: d  criteria: latency_p99.treatment <= 200 ms, \"Runbook\"  date: 2026-05-01 }\ndecision d { on: homescreen_ab  go_when: ctr.better }\n")]
    [InlineData("experiment e { hypothesis: | So.\n  randomize: member  primary: engagement  correction: none\n  arm control { }\n  arm b { }\n  result engagement { control: 11.2 h sd 8.4 h of 1_204_331  b: 11.3 h se 0.1 h of 1_203_870 } }\n")]
    [InlineData("model m { version: \"2026-05 nightly\"  owner: \"Ana\"  id: M7 }\n")]
    [InlineData("rule r \"Old stages\" { for: claim  where: it.stage == measured and it.model.version != \"\"  require: count(it.evidence) >= 1  severity: error }\n")]
    public void A_value_of_the_right_shape_is_left_alone(string text)
    {
        var model = Bound.Model(Bound.Preamble + text);
        model.Tree.Diagnostics.Should().BeEmpty();
        model.Diagnostics.Where(static finding => finding.Id is not ("CASE2007" or "CASE2011")).Select(static finding => finding.Message).Should().BeEmpty();
    }

    [Fact]
    public void A_property_given_twice_is_told_at_the_second_and_removed_with_its_line() =>
        Expect.Fixed(
            "CASE2012",
            "sheet s {\n  claims: more_clicks\n  audience: \"A\"\n  [|claims|]: more_clicks\n}\n",
            "sheet s {\n  claims: more_clicks\n  audience: \"A\"\n}\n");

    [Fact]
    public void A_declaration_with_a_fault_has_errors_and_its_neighbours_have_none()
    {
        var model = Bound.Model(Bound.Preamble + "tradeoff t { option a { moves: ctr by 1% relative }  option b { }  choose: a  because: \"So\" }\n");
        var tradeoff = model.All<TradeoffSymbol>().Single();
        tradeoff.HasErrors.Should().BeFalse();
        tradeoff.Options[0].HasErrors.Should().BeTrue();
        (tradeoff.Options[0].Property("moves")?.HasErrors).Should().BeTrue();
        tradeoff.Options[1].HasErrors.Should().BeFalse();
    }

    [Fact]
    public void A_text_may_be_taken_over_from_another_property()
    {
        var model = Expect.Clean("""
            experiment second { hypothesis: homescreen_ab.hypothesis  randomize: member  primary: ctr }

            """);
        (model.All<ExperimentSymbol>().Last().Hypothesis?.Raw).Should().StartWith("If rows are ordered");
    }

    [Fact]
    public void Prose_is_one_text_with_its_lines_and_holes()
    {
        var model = Expect.Clean("claim c {\n  model: rl_ranker\n  moves: ctr by +1% relative\n  costs: none\n  because:\n    | It rose by {more_clicks.moves.ctr},\n    | at no \\{cost.\n}\n");
        var because = model.All<ClaimSymbol>().Last().Because ?? throw new InvalidOperationException();
        because.IsProse.Should().BeTrue();
        because.Raw.Should().Be("It rose by {more_clicks.moves.ctr},\nat no {cost.");
        because.Holes.Should().ContainSingle();
    }

    [Fact]
    public void Defaults_are_applied_to_words()
    {
        var model = Expect.Clean("");
        var experiment = model.All<ExperimentSymbol>().Single();
        experiment.ExperimentKind.Should().Be("ab");
        experiment.Method.Should().Be("fixed");
        experiment.Correction.Should().Be("none");
        experiment.Analyze.Should().Be(experiment.Randomize);
        (experiment.Run?.Days).Should().Be(35);
        (experiment.Control?.Name).Should().Be("control");
    }

    [Fact]
    public void A_claim_is_expected_where_no_experiment_it_cites_has_results()
    {
        var model = Expect.Clean("""
            experiment planned { hypothesis: "So"  randomize: member  primary: ctr }
            claim hoped { model: rl_ranker  moves: ctr by +1% relative  costs: none  evidence: planned }

            """);
        model.All<ClaimSymbol>().Select(static claim => claim.Stage).Should().Equal("measured", "expected");
    }
}
