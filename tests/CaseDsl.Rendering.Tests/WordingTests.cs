using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

public class WordingTests
{
    private const string Experiment = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        experiment ab "Rows" {
          hypothesis: "Better rows, more clicks."
          randomize:  member
          primary:    ctr
          looks:      6
          run:        2026-03-30 to 2026-04-04
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr   { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
        }

        """;

    [Fact]
    public void A_claims_reason_is_printed_under_the_claims()
    {
        MarkdownRenderer.RenderCase(Rendered.Model("""
            cost serving { baseline: $1M per quarter }
            claim c "It is free" { moves: none  costs: none  because: "The old servers are paid for" }
            """)).Should().Contain("- **It is free:** The old servers are paid for.\n");
    }

    [Theory]
    [InlineData("ctr by +1.5% relative", "**EXPECTED:** not everything on this page was measured")]
    [InlineData("plays by +1.5% relative", "**EXPECTED:** nothing on this page has been measured yet")]
    public void A_sheet_of_what_is_expected_says_whether_any_of_it_was_measured(string moves, string said) =>
        Rendered.Page(Rendered.Model(Experiment + $$"""
            metric plays "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 10% }
            cost serving { baseline: $1M per quarter }
            claim c { moves: {{moves}}  costs: serving by +2%  evidence: ab  stage: expected }
            sheet s { claims: c }
            """), "sheet").Should().Contain(said);

    private const string Ads = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  value: $0.5M per quarter per 1% }
        metric ads "Ad revenue" { kind: business  unit: USD per quarter  better: higher  baseline: $120M per quarter }
        cost serving { baseline: $1M per quarter }
        tradeoff t "Load" {
          option light { claims: c }
          option as_is { moves: ads by +0.1%  costs: none }
          choose: light
          because: "Members first."
        }
        sheet s { claims: c }
        story y { situation: | Members left.
          action: | I asked.
          result: | They stay.
          claims: c }

        """;

    [Fact]
    public void A_rule_on_several_arms_names_them_and_a_title_with_a_comma_stands_in_quotes()
    {
        var model = Rendered.QuickModel("""
            metric ctr "Clicks, per member" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
            experiment ab "T" {
              hypothesis: "H"
              randomize: member
              primary: ctr
              arm control { share: 34%  assigned: 340_000 members }
              arm tall "Tall rows" { share: 33%  assigned: 330_100 members }
              arm wide { share: 33%  assigned: 329_900 members }
              result ctr { control: 14_280 of 340_000  tall: 14_000 of 330_100  wide: 14_900 of 329_900 }
              result queue { control: 171 ms  tall: 180 ms  wide: 190 ms }
            }
            decision d "D" { on: ab  go_when: ctr.wide.better and queue.wide <= queue.limit and ctr.wide.lift >= 1%  stop_when: ctr.tall.worse }
            """);
        model.Diagnostics.Should().BeEmpty();
        Rendered.Page(model, "decision").Should().Contain(
            "**Rule:** stop on “Clicks, per member” in Tall rows getting significantly worse; go on “Clicks, per member” in wide getting significantly better, "
            + "Queue in wide staying at most its limit and “Clicks, per member” in wide having a lift of at least 1%; otherwise iterate.");
    }

    [Fact]
    public void An_apostrophe_is_no_quote() =>
        // "'play.worse' can't be decided: 'ab' has no result for 'play'."
        Rendered.Page(Rendered.QuickModel(Experiment + """
            metric play "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }
            decision d { on: ab  go_when: ctr.better  stop_when: play.worse }
            """), "decision").Should().Contain("can't be decided: Rows has no result for Plays.");

    [Fact]
    public void An_option_that_loses_faster_is_ahead_only_for_a_while() =>
        Rendered.Page(Rendered.Model("""
            cost serving { baseline: $1M per quarter }
            tradeoff t {
              option now   { costs: serving by +$0.1M per quarter  ready: 2026-01-01 }
              option later { costs: serving by +$0.2M per quarter  ready: 2026-04-01 }
              choose: now
              because: "x"
            }
            """), "tradeoff").Should().MatchRegex("later is ahead on the day it is ready, 2026-04-01, and behind now again from 2026-0[67]-..\\.");

    [Fact]
    public void Of_whom_and_when_a_claim_holds_stands_beside_it()
    {
        var model = Rendered.Model("""
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            claim c "More" { moves: ctr by +1% relative  costs: none  because: "Free"  segment: new_members  after: 28 days  reach: triggered }
            sheet s { claims: c }
            """);
        Rendered.Page(model, "sheet").Should().Contain("| **Subscriber**: Clicks (new members, after 28 days, those triggered) |");
        MarkdownRenderer.RenderCase(model).Should().Contain("| More (new members, after 28 days, those triggered) |");
    }

    [Fact]
    public void Money_that_is_in_no_net_is_named_wherever_the_net_is()
    {
        var model = Rendered.Model(Ads + "claim c { moves: ctr by +1.5% relative, ads by -1.2%  costs: serving by +2% }");
        const string net = "+$0.73M per quarter, not counting Ad revenue";
        const string left = "**Not in net:** Ad revenue -1.2%, -$1.4M per quarter, which is given no value.";
        Rendered.Page(model, "sheet").Should().Contain("**No decision stated: " + net + ";").And.Contain("+$2.9M over 4 quarters, not counting Ad revenue |").And.Contain("\n" + left + "\n");
        Rendered.Page(model, "story").Should().Contain("net " + net + ".**").And.Contain(left);
        Rendered.Page(model, "tradeoff").Should().Contain("Light (+$2.9M, not counting Ad revenue) was chosen over as is (unknown, since Ad revenue is given no value)");
        MarkdownRenderer.RenderCase(model).Should().Contain("| " + net + " |");
    }

    [Fact]
    public void A_limit_that_nobody_set_is_not_said_to_be_kept()
    {
        const string choice = """
            metric wait "Wait" { kind: system  unit: ms  better: lower  baseline: 171 ms LIMIT }
            tradeoff t "Wait" {
              option long  { costs: wait by +40 ms }
              option short { costs: wait by +1 ms }
              choose: short
              because: "It is shorter."
            }
            """;
        Rendered.Page(Rendered.Model(choice.Replace("LIMIT", "", StringComparison.Ordinal)), "tradeoff").Should().Contain("| no limit set |").And.NotContain(" yes |");
        Rendered.Page(Rendered.Model(choice.Replace("LIMIT", "limit: 200 ms", StringComparison.Ordinal)), "tradeoff").Should().Contain("no: Wait |").And.Contain(" yes |");
    }

    [Fact]
    public void The_days_that_an_experiment_needs_are_the_same_on_its_page_and_in_a_finding()
    {
        var model = Rendered.Model(Experiment.Replace("looks:      6", "detect: +1.5% relative", StringComparison.Ordinal));
        var needed = model.Figures.Experiment(model.All<CaseDsl.Semantics.ExperimentSymbol>().Single());
        var finding = CaseDsl.Analysis.Analyzer.Analyze(model, CaseDsl.Analysis.AnalysisOptions.Default).Findings.Single(static found => found.Id == "CASE4001");
        foreach (var member in (string[])["sample_size", "days", "power"])
        {
            var told = needed.Member(member).ToString();
            finding.Message.Should().Contain(told);
            Rendered.Page(model, "readout").Should().Contain(told);
        }
    }

    [Fact]
    public void A_loss_that_a_stated_worth_does_not_count_is_named_with_its_money() =>
        Rendered.Page(Rendered.Model(Ads + "claim c { moves: ctr by -0.2% relative  costs: serving by -10%  worth: $0.1M per quarter from serving.baseline * 10% }"), "sheet")
            .Should().Contain("**Not in net:** Clicks -0.2% relative, -$0.10M per quarter, which the stated worth does not count.");

    [Fact]
    public void That_no_interval_is_given_is_said_once_a_page()
    {
        var text = MarkdownRenderer.RenderCase(Corpus.HomeScreen());
        text.Split("no interval given").Length.Should().Be(3, "the sheet's verdict and the trade-off are pages of their own");
        Rendered.Page(Corpus.HomeScreen(), "sheet").Should().Contain("chance of a gain not computed: no interval given");
    }

    [Fact]
    public void Counts_that_agree_don_t_make_a_hasty_experiment_one_to_trust()
    {
        var text = Rendered.Page(Rendered.QuickModel(Experiment), "readout");
        text.Should().Contain("> **Read it with care:** 6 looks and 6 days; the arms' sizes and counts agree.\n").And.NotContain("**Trust it:**");
    }

    [Fact]
    public void A_flaw_that_a_critique_answers_stands_once_in_the_readout()
    {
        var text = Rendered.Page(Rendered.QuickModel(Experiment + "critique k { of: ab  finding peeking { note: \"They looked daily\"  remedy: \"Look once\" } }"), "readout");
        text.Split("**Peeking:**").Length.Should().Be(2);
        text.Should().Contain("They looked daily").And.Contain("**Short run:**");
    }

    [Fact]
    public void What_would_falsify_a_bet_is_said_in_words()
    {
        Rendered.Page(Corpus.HomeScreen(), "canvas").Should().Contain("**What would falsify it:** Monthly churn getting significantly worse (`churn.worse`).");
    }

    [Theory]
    [InlineData("ctr.worse or play.worse", "Clicks or Plays getting significantly worse (`ctr.worse or play.worse`)")]
    [InlineData("ctr.worse and play.harmed", "Clicks getting significantly worse and Plays being harmed (`ctr.worse and play.harmed`)")]
    [InlineData("ctr.worse and play.worse or ctr.harmed", "`ctr.worse and play.worse or ctr.harmed`")]
    [InlineData("ctr.lift < -1%", "Clicks having a lift below -1% (`ctr.lift < -1%`)")]
    [InlineData("probability(ctr.lift < -1%) > 50%", "`probability(ctr.lift < -1%) > 50%`")]
    public void A_rule_is_said_in_words_where_they_can_mean_one_thing_only(string rule, string said)
    {
        var model = Rendered.QuickModel(Experiment + $$"""
            metric play "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }
            decision d { on: ab  go_when: ctr.better  stop_when: {{rule}} }
            canvas k { problem: "p"  audience: "a"  hypothesis: "h"  metrics: ctr  costs: none  experiment: ab  decision: d }
            """);
        Rendered.Page(model, "canvas").Should().Contain("**What would falsify it:** " + said + ".\n");
    }

    [Fact]
    public void Rounds_take_hours_and_not_fractions_of_a_day()
    {
        Rendered.Page(Rendered.QuickModel("rehearsal r { total: 1 day  round one { length: 100 min  uses: none }  round two { length: 80 min  uses: none } }"), "rehearsal")
            .Should().Contain("the rounds take 3 hours.");
    }

    [Fact]
    public void Sentences_of_the_rules_call_a_metric_by_its_title()
    {
        var model = Rendered.QuickModel(Experiment.Replace("\"Clicks\"", "\"Clicks of 'ctr'\"", StringComparison.Ordinal) + """
            decision d { on: ab  go_when: ctr.worse }
            """);
        Rendered.Page(model, "decision").Should().Contain("'go_when' does not hold: Clicks of 'ctr' ");
    }

    [Fact]
    public void A_sum_has_one_period_a_third_is_a_share_and_a_version_is_said_once()
    {
        var text = MarkdownRenderer.RenderCase(Rendered.Model("""
            unit ticket
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  value: $0.5M per quarter per 1% }
            metric contacts "Tickets" { kind: subscriber  unit: ticket per month  better: lower  baseline: 12_000 ticket per month  drives: support at 1 }
            cost support "Agents" { baseline: $6 per ticket  volume: 12_000 ticket per month }
            cost serving "Serving" { baseline: $1M per quarter }
            model ranker "Ranker V7" { version: v7 }
            experiment ab "Rows" {
              hypothesis: "H"
              randomize: member
              primary: ctr
              arm a { share: 1/3  assigned: 1_000 members }
              arm b { share: 2/3  assigned: 2_000 members }
            }
            claim c { model: ranker  moves: ctr by +2% relative, contacts by -8%  costs: serving by +10%  evidence: ab }
            tradeoff t "T" {
              horizon: 4 quarters
              option go { claims: c }
              option stay { costs: none }
              choose: go
              because: "x"
            }
            launch l "Launch" { model: ranker  claims: c  status: planned }
            sheet s { claims: c }
            """));
        text.Should().Contain("Agents $17k per quarter (follows from what moves)").And.Contain("1,000 members (33.3%)")
            .And.Contain("**What:** Ranker V7.").And.Contain("ML infra has not signed")
            .And.Contain("**Against stay:** stay moves nothing in money, so there is no net to compare.");
    }
}
