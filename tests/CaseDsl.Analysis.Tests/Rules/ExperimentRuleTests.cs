namespace CaseDsl.Analysis.Tests;

public sealed class ExperimentRuleTests
{
    private static string Test(
        string more = "",
        string guardrails = "guardrails: queue",
        string run = "2026-03-30 to 2026-05-03",
        string primary = "ctr",
        string assigned = "1_203_870",
        string ctr = "control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870",
        string queue = "control: 171 ms  treatment: 184 ms",
        string rest = "") => $$"""
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  defined: 2026-03-01 }
        metric churn "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  window: 1 month }
        metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        feature rows { version: v3 }
        experiment ab {
          hypothesis: "Better rows, more clicks."
          randomize:  member
          primary:    {{primary}}
          {{guardrails}}
          run:        {{run}}
          {{more}}
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: {{assigned}} members }
          result ctr   { {{ctr}} }
          result queue { {{queue}} }
        }
        {{rest}}

        """;

    public static TheoryData<string, string> Faulty => new()
    {
        { "CASE4001", Test(more: "[|detect:     +0.5% relative|]") },
        { "CASE4003", Test(more: "[|looks:      5|]") },
        { "CASE4005", Test(run: "2026-03-30 to 2026-04-11").Replace("run:        2026-03-30 to 2026-04-11", "[|run:        2026-03-30 to 2026-04-11|]", StringComparison.Ordinal) },
        { "CASE4005", Test(run: "2026-03-30 to 2026-04-15").Replace("run:        2026-03-30 to 2026-04-15", "[|run:        2026-03-30 to 2026-04-15|]", StringComparison.Ordinal) },
        { "CASE4006", Test(more: "[|analyze:    session|]") },
        { "CASE4010", Test(guardrails: "guardrails: [|queue|]", queue: "control: 171 ms  treatment: 214 ms") },
        { "CASE4015", Test(guardrails: "guardrails: queue, [|churn|]") },
        { "CASE4018", Test(guardrails: "guardrails: queue, [|churn within +0.1pp|]", run: "2026-03-30 to 2026-04-12") },
        { "CASE4018", Test(more: "secondary:  [|churn|]", guardrails: "guardrails: queue, churn within +0.1pp", run: "2026-03-30 to 2026-04-12") },
        { "CASE4020", Test(primary: "[|ctr|]", run: "2026-02-02 to 2026-03-01") },
        { "CASE4016", Test(more: "triggered:  20%", rest: "claim c { model: rows  moves: ctr by +1.5% relative  costs: queue by +13 ms  evidence: ab  [|reach: all|] }") },
        { "CASE4008", Test(ctr: "control: 50_582 of 1_204_331  treatment: 50_700 of 1_203_870", rest: "claim c { model: rows  moves: [|ctr by +0.3% relative|]  costs: queue by +13 ms  evidence: ab }") },
        { "CASE4012", Test(guardrails: "guardrails: queue", more: "result churn { control: 25_291 of 1_204_331  treatment: 24_160 of 1_203_870 }", rest: "claim c { model: rows  moves: [|churn|] by -4.4% relative  costs: queue by +13 ms  evidence: ab }") },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_flaw_is_told_where_it_is_written(string id, string marked) => Check.Marked(id, marked);

    public static TheoryData<string, string> Sound => new()
    {
        { "CASE4001", Test(more: "detect:     +2% relative") },
        { "CASE4001", Test() },
        { "CASE4002", Test() },
        { "CASE4003", Test(more: "looks:      5\n  method:     sequential") },
        { "CASE4004", Test() },
        { "CASE4005", Test(run: "2026-03-30 to 2026-04-12") },
        { "CASE4006", Test(more: "analyze:    household") },
        { "CASE4006", Test(more: "analyze:    subscriber") },
        { "CASE4006", Test(more: "analyze:    session\n  error:      cluster") },
        { "CASE4007", Test() },
        { "CASE4008", Test(rest: "claim c { model: rows  moves: ctr by +1.5% relative  costs: queue by +13 ms  evidence: ab }") },
        { "CASE4009", Test(more: "detect:     +0.2% relative") },
        { "CASE4010", Test(queue: "control: 171 ms  treatment: 200 ms") },
        { "CASE4012", Test(rest: "claim c { model: rows  moves: ctr by +1.5% relative  costs: queue by +13 ms  evidence: ab }") },
        { "CASE4015", Test(guardrails: "guardrails: queue, churn within +0.1pp") },
        { "CASE4016", Test(more: "triggered:  20%", rest: "claim c { model: rows  moves: ctr by +1.5% relative  costs: queue by +13 ms  evidence: ab  reach: triggered }") },
        { "CASE4016", Test(rest: "claim c { model: rows  moves: ctr by +1.5% relative  costs: queue by +13 ms  evidence: ab }") },
        { "CASE4018", Test(guardrails: "guardrails: queue, churn within +0.1pp") },
        { "CASE4020", Test() },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_experiment_is_left_alone(string id, string source) => Check.Silent(id, source);

    [Theory]
    [InlineData("metric churn \"Churn\" { kind: subscriber  unit: ratio  better: lower", "metric churn \"Churn\" { kind: subscriber  unit: ratio  better: down")]
    [InlineData("metric churn", "metrc churn")]
    public void What_a_fault_of_a_guarded_metric_leaves_undecided_is_no_wrong_decision(string sound, string faulty)
    {
        string source = Test(
            guardrails: "guardrails: queue, churn within +0.1pp",
            rest: "decision d { on: ab  go_when: ctr.better and churn.unharmed  stop_when: churn.worse  decided: go }")
            .Replace(sound, faulty, StringComparison.Ordinal);
        Check.Findings(source).Should().NotContain(static finding => finding.Id == "CASE6001");
    }

    [Fact]
    public void What_chance_gives_too_is_told_with_its_arm_and_both_its_p_values()
    {
        string source = Test(
            more: "correction: holm",
            ctr: "control: 50_582 of 1_204_331  ten: 25_350 of 602_000  five: 25_400 of 601_000",
            rest: "claim c { model: rows  moves: ctr by +0.5% relative  costs: queue by +13 ms  evidence: ab }")
            .Replace("arm treatment { share: 50%  assigned: 1_203_870 members }", "arm five { share: 25%  assigned: 601_000 members }\n  arm ten { share: 25%  assigned: 602_000 members }", StringComparison.Ordinal);
        Check.Findings(source).Single(finding => finding.Id == "CASE4008").Message.Should().MatchRegex(@"measured .* in '(five|ten)' \(p = 0\.\d+, 0\.\d+ after correction\): chance alone");
    }

    [Fact]
    public void A_sample_ratio_mismatch_gives_its_numbers() =>
        Check.Findings(Test(assigned: "1_180_000", ctr: "control: 50_582 of 1_204_331  treatment: 50_321 of 1_180_000")).Single(finding => finding.Id == "CASE4002").Message
            .Should().Contain("1,204,331").And.Contain("1,180,000");

    [Fact]
    public void A_lift_too_good_to_be_true_is_told_either_way()
    {
        Check.Findings(Test(more: "detect: +2% relative", ctr: "control: 50_582 of 1_204_331  treatment: 60_000 of 1_203_870")).Should().Contain(finding => finding.Id == "CASE4009");
        Check.Findings(Test(more: "detect: +2% relative", ctr: "control: 50_582 of 1_204_331  treatment: 40_000 of 1_203_870")).Should().Contain(finding => finding.Id == "CASE4009");
    }

    [Fact]
    public void A_guardrail_without_the_time_that_its_model_takes_is_told()
    {
        string source = Test(more: "model: m", guardrails: "guardrails: churn within +0.1pp", rest: "model m { latency: 184 ms }");
        Check.Findings(source).Should().Contain(finding => finding.Id == "CASE4007");
        Check.Silent("CASE4007", Test(more: "model: m", rest: "model m { latency: 184 ms }"));
        Check.Findings(Test(guardrails: "")).Should().Contain(finding => finding.Id == "CASE4007");
    }

    [Fact]
    public void A_secondary_counts_once_it_is_claimed_or_decided_on()
    {
        const string secondary = "secondary: churn\n  result churn { control: 25_291 of 1_204_331  treatment: 24_160 of 1_203_870 }";
        Check.Silent("CASE4004", Test(more: secondary));
        Check.Findings(Test(more: secondary, rest: "claim c { model: rows  moves: ctr by +1.5% relative, churn by -4% relative  costs: queue by +13 ms  evidence: ab }")).Should().Contain(finding => finding.Id == "CASE4004");
        Check.Findings(Test(more: secondary, rest: "decision d { on: ab  go_when: ctr.better and churn.better  stop_when: churn.worse }")).Should().Contain(finding => finding.Id == "CASE4004")
            .Which.Message.Should().Contain("9.8%");
        Check.Silent("CASE4004", Test(more: secondary + "\n  correction: holm", rest: "decision d { on: ab  go_when: ctr.better and churn.better  stop_when: churn.worse }"));
    }

    [Fact]
    public void Counts_that_cant_be_right_are_told() =>
        Check.Findings(Test(ctr: "control: 50_582 of 1_304_331  treatment: 51_321 of 1_203_870")).Should().Contain(finding => finding.Id == "CASE4013");

    [Fact]
    public void A_win_of_a_weak_test_is_shrunk() =>
        Check.Findings(Test(more: "detect: +1% relative")).Single(finding => finding.Id == "CASE4011").Message.Should().Contain("times too large");

    [Fact]
    public void An_inconclusive_guardrail_and_one_too_fine_are_told()
    {
        var found = Check.Findings(Test(guardrails: "guardrails: queue, ctr within -0.02pp", ctr: "control: 50_582 of 1_204_331  treatment: 50_590 of 1_203_870"));
        found.Should().Contain(finding => finding.Id == "CASE4017").And.Contain(finding => finding.Id == "CASE4019");
        found = Check.Findings(Test(guardrails: "guardrails: queue, ctr within -0.1pp", ctr: "control: 50_582 of 1_204_331  treatment: 50_590 of 1_203_870"));
        found.Should().NotContain(finding => finding.Id == "CASE4017").And.NotContain(finding => finding.Id == "CASE4019");
    }

    [Fact]
    public void A_flaw_that_a_critique_answers_is_told_nowhere_else()
    {
        Check.Silent("CASE4003", Test(more: "looks: 5", rest: "critique c { of: ab  finding peeking { remedy: \"x\" } }"));
        Check.Silent("CASE4014", Test(more: "looks: 5", rest: "critique c { of: ab  finding peeking { remedy: \"x\" } }"));
    }

    [Fact]
    public void A_flaw_that_a_critique_leaves_out_is_described_once()
    {
        var found = Check.Findings(Test(more: "looks: 5", rest: "critique c { of: ab  finding novelty { remedy: \"x\" } }"));
        Finding peeking = found.Single(finding => finding.Id == "CASE4003");
        Finding missed = found.Single(finding => finding.Id == "CASE4014");
        missed.Message.Should().Contain("peeking").And.NotContain(peeking.Message);
        missed.Related.Should().Contain(place => place.Message == peeking.Message);
    }

    [Fact]
    public void A_critique_that_names_what_the_data_contradict_is_told()
    {
        Check.Marked("CASE4014", Test(rest: "critique c { of: ab  finding [|peeking|] { remedy: \"x\" } }"));
        Check.Silent("CASE4014", Test(rest: "critique c { of: ab  finding novelty { remedy: \"x\" } }"));
        // Without 'detect:' nobody can tell whether it was underpowered.
        Check.Silent("CASE4014", Test(rest: "critique c { of: ab  finding underpowered { remedy: \"x\" } }"));
    }

    [Fact]
    public void A_critique_may_name_what_a_rule_finds_in_an_experiment_and_what_no_figure_shows()
    {
        IEnumerable<string> found = RuleTable.Rules.OfType<ExperimentRule>().Select(static rule => rule.Descriptor.Slug.Replace('-', '_'));
        CaseDsl.Semantics.Schemas.Get(CaseDsl.Semantics.DeclarationKind.Finding).NameWords
            .Should().BeEquivalentTo([.. found, "novelty", "interference", "seasonality", "logging", "bias"]);
    }
}
