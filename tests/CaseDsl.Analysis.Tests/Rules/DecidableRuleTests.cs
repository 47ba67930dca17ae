namespace CaseDsl.Analysis.Tests;

public sealed class DecidableRuleTests
{
    private const string More = """
        metric starts "Starts" { kind: subscriber  unit: ratio  better: higher  baseline: 50% }
        """;

    [Theory]
    [InlineData("go_when: [|starts.better|]", "it doesn't measure 'starts'")]
    [InlineData("go_when: ctr.better and [|starts.lift|] > 1%  stop_when: ctr.worse", "it doesn't measure 'starts'")]
    [InlineData("go_when: ctr.better  stop_when: [|latency.worse|]", "without a spread")]
    [InlineData("go_when: [|latency.p_value|] < 0.05", "without a spread")]
    [InlineData("go_when: [|ctr.unharmed|]", "neither a margin nor a limit")]
    [InlineData("go_when: ctr.treatment < [|ctr.limit|]", "has no limit")]
    [InlineData("go_when: [|ctr.unharmed|]  decided: iterate", "neither a margin nor a limit")]
    public void What_the_experiment_does_not_measure_is_told(string rules, string message) =>
        Check.Marked("CASE6009", Text(rules)).Should().ContainSingle().Which.Message.Should().Contain(message);

    [Theory]
    [InlineData("go_when: ctr.better and latency.unharmed  stop_when: latency.harmed")]
    [InlineData("go_when: latency.treatment <= latency.limit and latency.lift < 10%")]
    [InlineData("go_when: ctr.better and starts.baseline > 10%")]
    [InlineData("go_when: starts.better  decided: go")]
    public void What_it_measures_is_not(string rules) => Check.Silent("CASE6009", Text(rules));

    [Fact]
    public void A_metric_that_is_planned_and_not_measured_yet_can_still_be_decided() => Check.Silent("CASE6009", """
        metric ctr "Click-through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric play "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        experiment rows_ab { hypothesis: "It helps."  randomize: member  primary: ctr  secondary: play }
        decision ship { on: rows_ab  go_when: ctr.better and play.better  stop_when: ctr.worse }
        """);

    [Theory]
    [InlineData("go_when: [|ctr.lift > 0.5%|]", "24% of such tests")]
    [InlineData("go_when: [|ctr.lift > 0|]", "50% of such tests")]
    [InlineData("go_when: [|ctr.delta >= 0.02pp|]", "of such tests")]
    [InlineData("go_when: [|0.5% < ctr.lift|]", "'ctr.better'")]
    [InlineData("go_when: not ([|ctr.lift <= 0.5%|])", "'ctr.better'")]
    [InlineData("go_when: ctr.better  stop_when: [|ctr.lift < -0.5%|]", "'ctr.worse'")]
    [InlineData("go_when: ctr.better or [|ctr.lift > 1%|]", "2% relative")]
    public void A_threshold_that_chance_meets_is_told(string rules, string message) =>
        Check.Marked("CASE6010", Text(rules)).Should().ContainSingle().Which.Message.Should().Contain(message);

    [Theory]
    [InlineData("go_when: ctr.better and ctr.lift > 0.5%")]
    [InlineData("go_when: ctr.lift > 2%")]
    [InlineData("go_when: ctr.delta > 0.084pp")]
    [InlineData("go_when: ctr.lift > -1%")]
    [InlineData("go_when: ctr.lift.low > 0%")]
    [InlineData("go_when: ctr.lift > 0.5% and ctr.lift.low > 0%")]
    [InlineData("go_when: ctr.lift > 0.5% and ctr.p_value < 0.05")]
    [InlineData("go_when: (ctr.lift > 0.5% or latency.lift < 0%) and ctr.significant")]
    [InlineData("go_when: latency.lift < 5%")]
    public void A_threshold_that_is_large_enough_or_significant_too_is_not(string rules) => Check.Silent("CASE6010", Text(rules));

    [Fact]
    public void An_experiment_too_small_for_its_own_effect_is_not_called_sized_for_it()
    {
        string arm = "{ share: 50%  assigned: 20_000 members }";
        string text = ExampleText.Test(more: "detect: +2% relative", control: arm, treatment: arm, ctr: "{ control: 840 of 20_000  treatment: 860 of 20_000 }");

        Check.Marked("CASE6010", text + "decision ship { on: rows_ab  go_when: [|ctr.lift > 0.5%|] }\n").Should().ContainSingle()
            .Which.Message.Should().Contain("sets out to find, with a power of only 6%").And.Contain("46% of such tests").And.NotContain("sized to find");
    }

    [Fact]
    public void Nothing_is_said_where_no_effect_was_planned() =>
        Check.Silent("CASE6010", ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.lift > 0.5% }\n");

    private static string Text(string rules) =>
        More + ExampleText.Test(more: "detect: +2% relative") + "decision ship { on: rows_ab  " + rules + " }\n";
}
