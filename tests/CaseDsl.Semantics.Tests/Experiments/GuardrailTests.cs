namespace CaseDsl.Semantics.Tests.Experiments;

public class GuardrailTests
{
    // churn of 2.0% against 2.2%: delta +0.2pp [-1.06pp, +1.46pp]; better is lower.
    [Theory]
    [InlineData("within 2pp", true, false)]
    [InlineData("within +2pp", true, false)]
    [InlineData("within -2pp", true, false)]
    [InlineData("within 200bps", true, false)]
    [InlineData("within 1pp", false, false)]
    [InlineData("within +80% relative", true, false)]
    [InlineData("within +70% relative", false, false)]
    public void A_margin_is_harm_relative_to_control_signed_or_not(string margin, bool unharmed, bool harmed) =>
        Judge($"churn {margin}", "result churn { control: 20 of 1_000  treatment: 22 of 1_000 }", "churn").Should().Be((unharmed, harmed));

    [Fact]
    public void The_whole_interval_past_the_margin_is_harm() =>
        // delta +2pp [+0.507pp, +3.493pp]
        Judge("churn within 0.5pp", "result churn { control: 20 of 1_000  treatment: 40 of 1_000 }", "churn").Should().Be((false, true));

    [Fact]
    public void Harm_is_a_fall_where_higher_is_better()
    {
        Judge("ctr within 0.5pp", "result ctr { control: 40 of 1_000  treatment: 20 of 1_000 }", "ctr").Should().Be((false, true));
        Judge("ctr within 0.5pp", "result ctr { control: 20 of 1_000  treatment: 40 of 1_000 }", "ctr").Should().Be((true, false));
    }

    [Theory]
    [InlineData("199 ms", true, false)]
    [InlineData("200 ms", true, false)]
    [InlineData("201 ms", false, true)]
    public void A_limit_is_held_against_the_treatment(string treatment, bool unharmed, bool harmed) =>
        Judge("latency_p99", $"result latency_p99 {{ control: 250 ms  treatment: {treatment} }}", "latency_p99").Should().Be((unharmed, harmed));

    [Fact]
    public void A_limit_is_held_against_the_interval_of_the_level()
    {
        Judge("latency_p99", "result latency_p99 { control: 171 ms sd 100 ms of 1_000  treatment: 190 ms sd 100 ms of 1_000 }", "latency_p99").Should().Be((true, false));
        Judge("latency_p99", "result latency_p99 { control: 171 ms sd 100 ms of 1_000  treatment: 196 ms sd 100 ms of 1_000 }", "latency_p99").Should().Be((false, false));
        Judge("latency_p99", "result latency_p99 { control: 171 ms sd 100 ms of 1_000  treatment: 210 ms sd 100 ms of 1_000 }", "latency_p99").Should().Be((false, true));
    }

    [Theory]
    [InlineData("within 20 ms", "184 ms", true, false)]
    [InlineData("within 10 ms", "184 ms", false, true)]
    [InlineData("within 50 ms", "210 ms", false, true)]
    [InlineData("within 8%", "184 ms", true, false)]
    [InlineData("within 7%", "184 ms", false, true)]
    public void With_a_margin_and_a_limit_both_must_hold(string margin, string treatment, bool unharmed, bool harmed) =>
        Judge($"latency_p99 {margin}", $"result latency_p99 {{ control: 171 ms  treatment: {treatment} }}", "latency_p99").Should().Be((unharmed, harmed));

    [Fact]
    public void The_sentence_says_which_threshold_was_passed()
    {
        var decision = ExperimentCase.Of(ExperimentCase.AbText("primary: ctr\n  guardrails: latency_p99 within 20 ms\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }\n  result latency_p99 { control: 171 ms  treatment: 195 ms }")
            + "\ndecision ship { on: ab  go_when: ctr.better }").Decision;

        decision.Trace[1].Sentence.Should().Be("'latency_p99' changed by +24 ms to 195 ms: it is past the margin of 20 ms, and it is inside the limit of 200 ms.");
    }

    [Fact]
    public void A_cost_is_a_guardrail_too()
    {
        Judge("bandwidth within 1%", "result bandwidth { lift: -10% [-11%, -9%] }", "bandwidth").Should().Be((true, false));
        Judge("bandwidth within $0.1M per quarter", "result bandwidth { lift: +2% [1%, 3%] }", "bandwidth").Should().Be((false, true));
        Judge("bandwidth within $0.4M per quarter", "result bandwidth { lift: +2% [1%, 3%] }", "bandwidth").Should().Be((false, false));
    }

    [Fact]
    public void Without_a_margin_and_a_limit_nothing_tells()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  guardrails: churn\n  result churn { control: 20 of 1_000  treatment: 22 of 1_000 }");

        c.Measured("churn").Unharmed.Should().BeNull();
        c.Measured("churn").Member("unharmed").Missing.Should().Contain("neither a margin");
        c.Experiment.Guardrails.Should().ContainSingle().Which.HasThreshold.Should().BeFalse();
    }

    [Fact]
    public void A_relative_margin_needs_no_baseline_and_an_absolute_one_does()
    {
        Judge("storage within 5%", "result storage { lift: +1% [0%, 2%] }", "storage").Should().Be((true, false));
        var m = ExperimentCase.OfBroken(ExperimentCase.AbText("primary: ctr\n  guardrails: storage within $1M\n  result storage { lift: +1% [0%, 2%] }")).Measured("storage");
        m.Unharmed.Should().BeNull();
        m.Member("unharmed").Missing.Should().NotBeNull();
    }

    [Fact]
    public void Guardrails_are_listed_measured_or_not()
    {
        var guardrails = ExperimentCase.Ab("""
            primary: ctr
              guardrails: churn within 1pp, latency_p99, retention within 1pp
              result churn { control: 20 of 1_000  treatment: 22 of 1_000 }
              result latency_p99 { control: 171 ms  treatment: 184 ms }
            """).Experiment.Guardrails;

        guardrails.Select(g => g.Metric.Name + ": " + g.Status).Should().Equal("churn: inconclusive", "latency_p99: unharmed", "retention: not measured");
    }

    [Fact]
    public void The_chance_of_being_shown_unharmed_is_that_without_an_effect()
    {
        // se from the baseline of 2.1%: √(0.021 · 0.979 · 2/1000); Φ(0.02 / se − 1.96).
        var m = ExperimentCase.Ab("primary: ctr\n  guardrails: churn within 2pp\n  result churn { control: 20 of 1_000  treatment: 22 of 1_000 }").Measured("churn");

        m.ChanceShownUnharmed.Should().BeApproximately(0.8767772421, 1e-9);
        ExperimentCase.Ab("primary: ctr\n  guardrails: latency_p99\n  result latency_p99 { control: 171 ms  treatment: 184 ms }")
            .Measured("latency_p99").ChanceShownUnharmed.Should().BeNull();
    }

    private static (bool? Unharmed, bool? Harmed) Judge(string guardrail, string result, string metric)
    {
        var m = ExperimentCase.Ab($"primary: ctr\n  guardrails: {guardrail}\n  {result}").Measured(metric);
        return (m.Unharmed, m.Harmed);
    }
}
