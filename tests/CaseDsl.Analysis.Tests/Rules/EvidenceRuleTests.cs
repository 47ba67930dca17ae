namespace CaseDsl.Analysis.Tests;

public sealed class EvidenceRuleTests
{
    private static string Case(string moves, string costs = "queue by +13 ms", string claim = "", string experiment = "", string results = "") => $$"""
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric churn "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1% }
        metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        cost bandwidth "Bandwidth" { baseline: $15M per quarter }
        feature rows { version: v3 }
        experiment ab {
          hypothesis: "Better rows, more clicks."
          randomize:  member
          primary:    ctr
          secondary:  churn
          correction: holm
          guardrails: queue
          run:        2026-03-30 to 2026-05-03
          {{experiment}}
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr       { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
          result churn     { control: 25_291 of 1_204_331  treatment: 24_160 of 1_203_870 }
          result queue     { control: 171 ms  treatment: 184 ms }
          result bandwidth { lift: -10% [-11%, -9%] }
          {{results}}
        }
        claim c { model: rows  moves: {{moves}}  costs: {{costs}}  evidence: ab {{claim}} }

        """;

    [Theory]
    [InlineData("ctr by -1.5% relative", Severity.Error)]
    [InlineData("ctr by +3.5% relative", Severity.Error)]
    [InlineData("ctr by +0.2pp", Severity.Error)]
    [InlineData("churn by +1% relative", Severity.Error)]
    [InlineData("churn by -12% relative", Severity.Error)]
    [InlineData("ctr by +0.1% relative", Severity.Suggestion)]
    public void A_claim_with_another_sign_or_past_the_interval_is_told(string moves, Severity severity) =>
        Check.Marked("CASE3006", Case("[|" + moves + "|]", claim: " because: \"x\"")).Single().Severity.Should().Be(severity);

    [Theory]
    [InlineData("ctr by +1.5% relative")]
    [InlineData("ctr by +2.7% relative")]
    [InlineData("ctr by +0.06pp")]
    [InlineData("churn by -4.5% relative")]
    [InlineData("ctr by unknown")]
    public void Inside_the_interval_or_rounded_it_is_fine(string moves) => Check.Silent("CASE3006", Case(moves));

    [Theory]
    [InlineData("bandwidth by -15%", Severity.Error)]
    [InlineData("bandwidth by -5%", Severity.Suggestion)]
    public void A_larger_saving_than_measured_flatters_and_a_smaller_is_modest(string costs, Severity severity) =>
        Check.Marked("CASE3006", Case("ctr by +1.5% relative", "[|" + costs + "|]")).Single().Severity.Should().Be(severity);

    [Fact]
    public void The_fix_takes_the_measured_change_in_the_claims_own_form()
    {
        Check.Fixed("CASE3006", Case("ctr by +3.5% relative [3%, 4%]")).Should().Contain("moves: ctr by +1.5% relative [0.3%, 2.7%]  costs");
        Check.Fixed("CASE3006", Case("ctr by +0.2pp")).Should().Contain("moves: ctr by +0.063pp [0.012pp, 0.114pp]  costs");
        Check.Fixed("CASE3006", Case("ctr by +1.5% relative", "bandwidth by -15%")).Should().Contain("costs: bandwidth by -10% [-11%, -9%]  evidence");
    }

    [Fact]
    public void A_measured_change_without_its_interval_is_offered_it()
    {
        string source = Case("ctr by +1.5% relative", "bandwidth by -10% [-11%, -9%]");
        Check.Fixed("CASE3007", source).Should().Contain("ctr by +1.5% relative [0.3%, 2.7%]  costs");
        Check.Findings(source).Single(finding => finding.Id == "CASE3007").Fixes.Single().IsSafe.Should().BeTrue();
    }

    [Theory]
    [InlineData("ctr by +1.5% relative [0.3%, 2.7%]", "queue by +13 ms", "")]
    [InlineData("ctr by +1.5% relative", "queue by +13 ms", "stage: expected")]
    [InlineData("ctr by +9% relative", "queue by +13 ms", "")]
    public void With_one_without_a_measured_one_or_where_the_claim_contradicts_it_none_is_offered(string moves, string costs, string claim) =>
        Check.Silent("CASE3007", Case(moves, costs, claim));

    [Fact]
    public void A_claim_on_a_segment_is_held_against_that_segments_result()
    {
        const string segment = "result ctr { control: 5_000 of 120_000  treatment: 6_000 of 120_000  segment: tv }";
        Check.Silent("CASE3006", Case("ctr by +20% relative", claim: "segment: tv", experiment: "segments: tv", results: segment));
        Check.Marked("CASE3006", Case("[|ctr by +20% relative|]", experiment: "segments: tv", results: segment));
    }

    [Fact]
    public void What_an_experiment_measures_needs_no_other_source() =>
        Check.Silent("CASE3013", Case("ctr by +1.5% relative", "bandwidth by -10%"));

    [Fact]
    public void Of_several_arms_the_one_that_bears_the_claim_out_counts_and_else_the_nearest()
    {
        string Three(string claimed) => $$"""
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
            feature rows { version: v3 }
            experiment ab {
              hypothesis: "Better rows, more clicks."
              randomize:  member
              primary:    ctr
              correction: holm
              guardrails: queue
              run:        2026-03-30 to 2026-05-03
              arm control { share: 34%  assigned: 340_000 members }
              arm a { share: 33%  assigned: 330_100 members }
              arm b { share: 33%  assigned: 329_900 members }
              result ctr { control: 14_280 of 340_000  a: 14_000 of 330_100  b: 14_900 of 329_900 }
              result queue { control: 171 ms  a: 180 ms  b: 190 ms }
            }
            claim c { model: rows  moves: ctr by {{claimed}}  costs: queue by +19 ms  evidence: ab }
            """;
        Check.Silent("CASE3006", Three("+7.5% relative"));
        Check.Findings(Three("+20% relative")).Single(finding => finding.Id == "CASE3006").Message.Should().Contain("+7.").And.Contain("] in 'b': the claim promises more");
        Check.Findings(Three("+7.5% relative")).Single(finding => finding.Id == "CASE3007").Message.Should().Contain("] in 'b'. Add the interval");
    }

    // 5001

    [Theory]
    [InlineData("$1.5M per quarter from bandwidth.baseline * 10%", true)]
    [InlineData("$2M per quarter from bandwidth.baseline * 10%", true)]
    [InlineData("$1.4M per quarter from bandwidth.baseline * 10%", false)]
    [InlineData("$0.5M per month from bandwidth.baseline * 10%", true)]
    [InlineData("$6M per year from bandwidth.baseline * 10%", true)]
    [InlineData("at least $1M per quarter from bandwidth.baseline * 10%", true)]
    [InlineData("at least $1.6M per quarter from bandwidth.baseline * 10%", false)]
    [InlineData("at most $1.4M per quarter from bandwidth.baseline * 10%", false)]
    [InlineData("$1.5M per quarter [$1.2M, $1.8M] from bandwidth.baseline * 10%", true)]
    [InlineData("$1_500_000 per quarter from bandwidth.baseline * 10%", true)]
    [InlineData("$1_500_001 per quarter from bandwidth.baseline * 10%", false)]
    public void A_worth_adds_up_to_the_digits_it_is_written_with(string worth, bool adds) =>
        Check.Findings(Case("ctr by +1.5% relative", claim: "worth: " + worth)).Any(finding => finding.Id == "CASE5001").Should().Be(!adds);

    [Theory]
    [InlineData("$1.4M per quarter from bandwidth.baseline * 10%", "$1.5M per quarter from")]
    [InlineData("$2_000k per quarter from bandwidth.baseline * 10%", "$1500k per quarter from")]
    [InlineData("1.4 million USD per quarter from bandwidth.baseline * 10%", "1.5 million USD per quarter from")]
    public void The_fix_writes_the_computed_figure_in_the_same_form(string worth, string expected) =>
        Check.Fixed("CASE5001", Case("ctr by +1.5% relative", claim: "worth: " + worth)).Should().Contain("worth: " + expected);

    [Fact]
    public void A_narrow_interval_keeps_its_width()
    {
        string source = Case("ctr by +1.5% relative [0.3%, 2.7%]").Replace(
            "result queue     { control: 171 ms  treatment: 184 ms }", "result queue { control: 171 ms sd 40 ms of 200_000  treatment: 184 ms sd 40 ms of 200_000 }", StringComparison.Ordinal);
        Check.Fixed("CASE3007", source).Should().Contain("queue by +13 ms [12.8 ms, 13.2 ms]");
    }
}
