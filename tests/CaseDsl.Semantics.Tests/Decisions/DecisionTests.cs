using CaseDsl.Semantics.Tests.Experiments;

namespace CaseDsl.Semantics.Tests.Decisions;

public class DecisionTests
{
    private const string Good = """
        primary: ctr
          guardrails: churn within 2pp, latency_p99
          result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }
          result churn { control: 20 of 1_000  treatment: 22 of 1_000 }
          result latency_p99 { control: 171 ms  treatment: 184 ms }
        """;

    private const string Rule = """
        go_when:   ctr.better and churn.unharmed and latency_p99.treatment <= latency_p99.limit
          stop_when: churn.worse
        """;

    [Fact]
    public void Go_where_go_when_holds_and_every_guardrail_is_unharmed()
    {
        var d = Decide(Good, Rule);

        d.Outcome.Should().Be(Outcome.Go);
        d.OutcomeWord.Should().Be("go");
        d.Because.Should().Be("'go_when' holds and every guardrail is unharmed (churn, latency_p99).");
        d.Trace.Select(step => (step.Text, step.Holds, step.Part)).Should().Equal(
            ("churn.worse", false, "stop_when"),
            ("ctr.better", true, "go_when"),
            ("churn.unharmed", true, "go_when"),
            ("latency_p99.treatment <= latency_p99.limit", true, "go_when"),
            ("latency_p99.unharmed", true, "guardrails"));
    }

    [Fact]
    public void The_trace_tells_the_values_it_saw()
    {
        var trace = Decide(Good, Rule).Trace;

        trace[3].Left.Should().Be("184 ms");
        trace[3].Right.Should().Be("200 ms");
        trace[3].Sentence.Should().Be("'latency_p99.treatment' (184 ms) is at most 'latency_p99.limit' (200 ms).");
        trace[1].Sentence.Should().StartWith("'ctr' changed by +50% relative [14%, 86%] (p = 0.0007): significant at 5%, and higher is better");
        trace[0].Sentence.Should().Contain("not significant at 5%");
        trace[2].Sentence.Should().Contain("its whole interval is inside the margin of 2pp");
        trace[4].Sentence.Should().Be("'latency_p99' is 184 ms in the treatment arm: it is inside the limit of 200 ms.");
    }

    [Fact]
    public void Stop_where_stop_when_holds_even_if_go_when_does_too()
    {
        var d = Decide(Good, "go_when: ctr.better\n  stop_when: latency_p99.treatment > 180 ms");

        d.Outcome.Should().Be(Outcome.Stop);
        d.OutcomeWord.Should().Be("stop");
        d.Because.Should().Contain("'latency_p99.treatment' (184 ms) is above 180 ms");
    }

    [Theory]
    [InlineData("", "iterate")]
    [InlineData("otherwise: rerun", "rerun")]
    [InlineData("otherwise: stop", "stop")]
    public void Otherwise_where_neither_holds(string otherwise, string word)
    {
        var d = Decide(Good, $"go_when: ctr.lift > 60%\n  stop_when: churn.worse\n  {otherwise}");

        d.Outcome.Should().Be(Outcome.Otherwise);
        d.OutcomeWord.Should().Be(word);
        d.Because.Should().Contain("'go_when' does not hold");
    }

    [Fact]
    public void No_go_while_a_guardrail_is_not_shown_unharmed()
    {
        var d = Decide(Good.Replace("within 2pp", "within 1pp", StringComparison.Ordinal), "go_when: ctr.better");

        d.Outcome.Should().Be(Outcome.Otherwise);
        d.Because.Should().Contain("a guardrail is not shown unharmed").And.Contain("reaches past the margin of 1pp");
    }

    [Fact]
    public void Undecided_where_a_figure_was_not_measured()
    {
        var d = Decide("primary: ctr\n  result churn { control: 20 of 1_000  treatment: 22 of 1_000 }", "go_when: ctr.better");

        d.Outcome.Should().Be(Outcome.Undecided);
        d.Because.Should().Contain("'ctr'");
        d.Trace.Single().Left.Should().Be("not measured");
    }

    [Fact]
    public void Undecided_comes_before_stop() =>
        Decide("primary: ctr\n  result churn { control: 20 of 1_000  treatment: 90 of 1_000 }", "go_when: ctr.better\n  stop_when: churn.worse")
            .Outcome.Should().Be(Outcome.Undecided);

    [Fact]
    public void What_was_not_measured_matters_only_where_it_could_change_the_condition()
    {
        const string Result = "primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 101 of 1_000 }";

        Decide(Result, "go_when: ctr.better and churn.unharmed").Outcome.Should().Be(Outcome.Otherwise);
        Decide(Result, "go_when: not ctr.better or churn.better").Outcome.Should().Be(Outcome.Go);
        Decide(Result, "go_when: not ctr.better and churn.better").Outcome.Should().Be(Outcome.Undecided);
    }

    [Fact]
    public void A_guardrail_that_was_not_measured_keeps_a_go_undecided()
    {
        var d = Decide("primary: ctr\n  guardrails: churn within 1pp\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }", "go_when: ctr.better");

        d.Outcome.Should().Be(Outcome.Undecided);
        d.Because.Should().Be("The guardrail 'churn' was not measured in 'ab'.");
    }

    [Fact]
    public void A_guardrail_that_was_not_measured_does_not_matter_where_go_when_fails() =>
        Decide("primary: ctr\n  guardrails: churn within 1pp\n  result ctr { control: 100 of 1_000  treatment: 101 of 1_000 }", "go_when: ctr.better")
            .Outcome.Should().Be(Outcome.Otherwise);

    [Fact]
    public void Invalid_where_the_sample_ratio_is_no_chance()
    {
        var d = Decide(Good, Rule, "arm control { share: 50%  assigned: 1_200 members }\n  arm treatment { share: 50%  assigned: 1_000 members }");

        d.Outcome.Should().Be(Outcome.Invalid);
        d.OutcomeWord.Should().Be("invalid");
        d.Because.Should().Contain("sample-ratio mismatch");
        d.WhatWouldChange.Should().Equal("Could the counts be trusted, the rule would come to go.");
    }

    [Fact]
    public void Invalid_where_counts_disagree() =>
        ExperimentCase.OfBroken(Text(Good.Replace("150 of", "1_150 of", StringComparison.Ordinal), Rule)).Decision.Outcome.Should().Be(Outcome.Invalid);

    [Theory]
    [InlineData("go", false)]
    [InlineData("iterate", true)]
    [InlineData("stop", true)]
    public void A_decision_that_its_rule_does_not_give_contradicts_it(string decided, bool contradicts) =>
        Decide(Good, Rule + "\n  decided: " + decided).Contradicts.Should().Be(contradicts);

    [Theory]
    [InlineData("go", true)]
    [InlineData("iterate", false)]
    [InlineData("stop", false)]
    [InlineData("rerun", false)]
    public void After_undecided_only_a_go_contradicts(string decided, bool contradicts) =>
        Decide("primary: ctr", "go_when: ctr.better\n  decided: " + decided).Contradicts.Should().Be(contradicts);

    [Fact]
    public void What_would_have_changed_a_go_is_told()
    {
        var sentences = Decide(Good, Rule).WhatWouldChange;

        sentences.Should().Contain("Had 'latency_p99.treatment' been above 200 ms (it was 184 ms), it would have come to iterate.");
        sentences.Should().Contain("Had 'churn.worse' held (it saw +10% relative [-56%, 76%], p = 0.76), it would have come to stop.");
        sentences.Should().Contain(sentence => sentence.StartsWith("Had 'ctr.better' not held (it saw +50% relative") && sentence.EndsWith("it would have come to iterate."));
    }

    [Fact]
    public void What_one_thing_would_have_made_it_a_go_is_told() =>
        Decide(Good.Replace("184 ms", "214 ms", StringComparison.Ordinal), "go_when: ctr.better and churn.unharmed").WhatWouldChange
            .Should().Contain("Had the guardrail 'latency_p99.unharmed' held (it saw 214 ms), it would have come to go.");

    [Fact]
    public void What_together_would_have_made_it_a_go_is_told() =>
        Decide(Good.Replace("184 ms", "214 ms", StringComparison.Ordinal), "go_when: ctr.lift > 60% and churn.better").WhatWouldChange
            .Should().Equal("For a go, all of this would have to be so: ctr.lift > 60%; churn.better; latency_p99.unharmed.");

    [Fact]
    public void A_comparison_written_twice_is_traced_once() =>
        Decide(Good, "go_when: not churn.worse and ctr.better\n  stop_when: churn.worse").Trace.Count(step => step.Text == "churn.worse").Should().Be(1);

    [Fact]
    public void Arms_are_decided_on_by_name()
    {
        var c = ExperimentCase.Of(Text(
            "primary: ctr\n  result ctr { control: 100 of 1_000  v2: 150 of 1_000  v3: 101 of 1_000 }",
            "go_when: ctr.v2.better and not ctr.v3.better",
            "arm control { share: 40% }\n  arm v2 { share: 30% }\n  arm v3 { share: 30% }"));

        c.Decision.Outcome.Should().Be(Outcome.Go);
        c.Decision.Trace[0].Sentence.Should().StartWith("'ctr.v2' changed by +50%");
    }

    [Theory]
    [InlineData("ctr.v2.better", Outcome.Go)]
    [InlineData("ctr.v3.better", Outcome.Otherwise)]
    [InlineData("ctr.v2.better and ctr.v3.better", Outcome.Otherwise)]
    public void Guardrails_are_those_of_the_arms_decided_on(string rule, Outcome outcome) =>
        ExperimentCase.Of(Text(
            "primary: ctr\n  guardrails: churn within 3pp\n  result ctr { control: 100 of 1_000  v2: 150 of 1_000  v3: 151 of 1_000 }\n  result churn { control: 20 of 1_000  v2: 22 of 1_000  v3: 90 of 1_000 }",
            "go_when: " + rule,
            "arm control { share: 40% }\n  arm v2 { share: 30% }\n  arm v3 { share: 30% }")).Decision.Outcome.Should().Be(outcome);

    [Fact]
    public void A_decision_may_rest_on_figures_alone()
    {
        var c = ExperimentCase.OfBroken("""
            assume gain = $2M per quarter { source: "Finance"  as_of: 2026-01-01 }
            decision ship { go_when: gain >= $1M per quarter }
            """);

        c.Decision.Outcome.Should().Be(Outcome.Go);
        c.Decision.Trace.Single().Sentence.Should().Be("'gain' ($2M per quarter) is at least $1M per quarter.");
    }

    [Fact]
    public void A_long_chain_of_conditions_is_decided()
    {
        var chain = string.Join(" or ", Enumerable.Repeat("churn.worse", 100).Append("ctr.better"));

        Decide(Good, $"go_when: {chain}").Outcome.Should().Be(Outcome.Go);
    }

    [Theory]
    [InlineData("")]
    [InlineData("go_when: nonsense.better")]
    [InlineData("go_when:")]
    [InlineData("go_when: 3")]
    [InlineData("go_when: ctr.better\n  stop_when: )")]
    public void A_broken_rule_is_undecided(string rule) =>
        ExperimentCase.OfBroken(Text(Good, rule)).Decision.Outcome.Should().Be(Outcome.Undecided);

    private static DecisionFigures Decide(string members, string rule, string arms = ExperimentCase.TwoArms) =>
        ExperimentCase.Of(Text(members, rule, arms)).Decision;

    private static string Text(string members, string rule, string arms = ExperimentCase.TwoArms) =>
        ExperimentCase.AbText(members, arms) + $$"""

        decision ship {
          on: ab
          {{rule}}
        }
        """;
}
