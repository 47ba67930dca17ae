using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Experiments;

public class RedesignTests
{
    [Fact]
    public void A_sound_experiment_needs_no_change()
    {
        var redesign = Of("detect: +2% relative");

        redesign.Steps.Should().BeEmpty();
        // R: power.prop.test(p1 = 0.042, p2 = 0.04284, power = 0.8), closed form.
        redesign.UnitsPerArm.Should().BeApproximately(903_716, 500);
        redesign.Days.Should().Be(28);
        redesign.Method.Should().Be("fixed");
        redesign.Correction.Should().Be("none");
    }

    [Theory]
    [InlineData("looks: 5", "peeking", "method: sequential")]
    [InlineData("analyze: session", "unit_of_analysis", "analyze: member")]
    [InlineData("power: 50%", "underpowered", "power: 80%")]
    [InlineData("kind: observational", "bias", "kind: ab")]
    public void Each_flaw_has_its_change_and_the_reason(string more, string flaw, string after)
    {
        var step = Of("detect: +2% relative  " + more).Steps.First(step => step.Flaw == flaw);

        step.After.Should().Be(after);
        step.Before.Should().NotBeEmpty();
        step.Why.Should().NotBeEmpty();
    }

    [Fact]
    public void Several_primaries_are_corrected_and_sized_for_it()
    {
        var redesign = Of("detect: +2% relative", primary: "ctr, play", more: "result play { control: 250_582 of 1_204_331  treatment: 251_321 of 1_203_870 }");

        redesign.Correction.Should().Be("holm");
        redesign.AlphaOfEach.Should().Be(0.025);
        redesign.Steps.Select(static step => step.Flaw).Should().Contain("many_metrics");
        // The size at 2.5 % is (z₀.₉₈₇₅ + z₀.₈)² / (z₀.₉₇₅ + z₀.₈)² = 1.21 of that at 5 %.
        redesign.UnitsPerArm.Should().BeApproximately(903_716 * 1.2110, 2_000);
    }

    [Fact]
    public void Looking_often_takes_more_units_than_looking_once() =>
        Of("detect: +2% relative  looks: 5").UnitsPerArm.Should().BeGreaterThan(1.5 * 903_716).And.BeLessThan(4 * 903_716);

    [Fact]
    public void A_guardrail_finer_than_the_test_can_see_asks_for_units()
    {
        var redesign = Of("detect: +2% relative", guardrails: "churn within +0.02pp");

        var step = redesign.Steps.First(static step => step.Flaw == "guardrail_underpowered");
        step.After.Should().Contain("members an arm");
        // n = 2 p (1 − p) (z₀.₉₇₅ + z₀.₈)² / margin² = 8.07 million.
        redesign.UnitsPerArm.Should().BeApproximately(8.068e6, 0.01e6);
    }

    [Fact]
    public void A_short_run_is_made_whole_weeks_that_give_the_units()
    {
        var redesign = Of("detect: +2% relative", run: "2026-03-30 to 2026-04-10");

        redesign.Steps.Should().Contain(static step => step.What == "run" && step.Before == "12 days" && step.After == "14 days");
        redesign.Days.Should().Be(14);
    }

    [Fact]
    public void A_mismatch_is_mended_before_anything_else() =>
        Of("detect: +2% relative", treatment: "1_180_000").Steps[0].Flaw.Should().Be("sample_ratio_mismatch");

    [Fact]
    public void Without_an_effect_to_find_there_is_no_size()
    {
        var redesign = Of("");

        redesign.UnitsPerArm.Should().BeNull();
        redesign.Days.Should().BeNull();
        redesign.Missing.Should().Contain("detect");
        redesign.Size.HasValue.Should().BeFalse();
    }

    [Fact]
    public void The_sizes_at_hand_find_what_has_the_power_aimed_at()
    {
        var model = Bound.Model(Text("detect: -2% relative", "ctr", "churn within +0.06pp", "2026-03-30 to 2026-05-03", "1_203_870", ""));
        var plan = model.Figures.Experiment(model.All<ExperimentSymbol>().Single()).Plans.Single();

        // R: uniroot(function(d) power.prop.test(n = 1204100.5, p1 = 0.042, p2 = 0.042 - d)$power - 0.8, ...)
        plan.RelativeDetectable.Should().BeApproximately(-0.0171733285839, 1e-10);
    }

    private static Redesign Of(
        string stated, string primary = "ctr", string guardrails = "churn within +0.06pp", string run = "2026-03-30 to 2026-05-03", string treatment = "1_203_870", string more = "")
    {
        var model = Bound.Model(Text(stated, primary, guardrails, run, treatment, more));
        return model.Figures.Redesign(model.All<ExperimentSymbol>().Single());
    }

    private static string Text(string stated, string primary, string guardrails, string run, string treatment, string more) => $$"""
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            metric play "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 20% }
            metric churn "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1% }
            experiment ab {
              hypothesis: "It helps."
              randomize: member
              primary: {{primary}}
              guardrails: {{guardrails}}
              run: {{run}}
              {{stated}}
              arm control { share: 50%  assigned: 1_204_331 members }
              arm treatment { share: 50%  assigned: {{treatment}} members }
              result ctr { control: 50_582 of 1_204_331  treatment: 51_321 of {{treatment}} }
              result churn { control: 25_291 of 1_204_331  treatment: 25_160 of {{treatment}} }
              {{more}}
            }
            """;
}
