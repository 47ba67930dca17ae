namespace CaseDsl.Semantics.Tests.Experiments;

public class SizeAndTrustTests
{
    [Fact]
    public void Sample_size_is_the_need_of_each_of_two_equal_arms()
    {
        var c = Planned("primary: retention\n  detect: +5% relative\n  result retention { control: 1_000 of 10_000  treatment: 1_100 of 10_000 }", 10_000, 10_000);

        c.Experiment.SampleSize.Should().BeApproximately(57762.6514541296, 1e-6);
        c.Experiment.Power.Should().BeApproximately(0.213504476490535, 1e-12);
        (c.Experiment.Member("sample_size").Value?.Unit.ToString()).Should().Be("members");
    }

    [Theory]
    [InlineData("+5% relative")]
    [InlineData("+5%")]
    [InlineData("+0.5pp")]
    [InlineData("+50bps")]
    public void An_effect_may_be_relative_or_in_points(string detect) =>
        Planned($"primary: retention\n  detect: {detect}\n  result retention {{ control: 1_000 of 10_000  treatment: 1_100 of 10_000 }}", 10_000, 10_000)
            .Experiment.SampleSize.Should().BeApproximately(57762.6514541296, 1e-6);

    [Fact]
    public void The_baseline_of_the_metric_comes_before_what_control_showed() =>
        Planned("primary: ctr\n  detect: +2% relative\n  result ctr { control: 1_000 of 10_000  treatment: 1_100 of 10_000 }", 10_000, 10_000)
            .Experiment.SampleSize.Should().BeApproximately(903699.958988, 1e-5);

    [Fact]
    public void Power_is_at_the_harmonic_mean_of_the_assigned() =>
        Planned("primary: retention\n  detect: +5% relative\n  result retention { control: 900 of 9_000  treatment: 110 of 1_000 }", 9_000, 1_000)
            .Experiment.Power.Should().BeApproximately(0.0713975091114, 1e-11);

    [Fact]
    public void Before_the_run_power_is_at_the_planned_traffic()
    {
        var c = ExperimentCase.Of("""
            experiment ab "A test" {
              hypothesis: "If, then."
              randomize:  member
              primary:    loyalty
              detect:     +5% relative
              run:        2026-03-02 to 2026-03-29
              traffic:    5_000 members per day
              arm control { share: 50% }
              arm treatment { share: 50% }
            }
            metric loyalty "Loyalty" { kind: subscriber  unit: ratio  better: higher  baseline: 10% }
            """);

        c.Experiment.Power.Should().BeApproximately(0.869525033653, 1e-11);
        c.Experiment.Days.Should().BeApproximately(23.1050605817, 1e-8);
        (c.Experiment.Member("days").Value?.Dimension.IsTime).Should().BeTrue();
        c.Experiment.Member("days").ToString().Should().Be("24 days", "nobody runs a tenth of one, and 23 are too few");
        (c.Experiment.Member("days").Value?.In(CaseDsl.Quantities.Unit.Day).Value).Should().BeApproximately(23.1050605817, 1e-8, "it is told rounded up, and computed with as it is");
        c.Experiment.Member("sample_size").ToString().Should().Be("57.8k members");
        c.Experiment.RunDays.Should().Be(28);
        c.Experiment.HasResults.Should().BeFalse();
    }

    [Fact]
    public void Uneven_shares_need_more_days()
    {
        var c = ExperimentCase.Of("""
            experiment ab "A test" {
              hypothesis: "If, then."
              randomize:  member
              primary:    loyalty
              detect:     +0.5pp
              traffic:    5_000 members per day
              arm control { share: 90% }
              arm treatment { share: 10% }
            }
            metric loyalty "Loyalty" { kind: subscriber  unit: ratio  better: higher  baseline: 10% }
            """);

        c.Experiment.Days.Should().BeApproximately(64.1807238379, 1e-8);
        c.Experiment.Power.Should().BeNull();
    }

    [Fact]
    public void Means_take_noncentral_t()
    {
        // R: power.t.test(n = 20, delta = 1, sd = 1) and power.t.test(delta = 1, sd = 1, power = 0.9).
        var c = ExperimentCase.Ab(
            "primary: watch\n  detect: +1 h\n  power: 90%\n  result watch { control: 5 h sd 1 h of 20  treatment: 5.5 h sd 1 h of 20 }",
            arms: "arm control { share: 50%  assigned: 20 members }\n  arm treatment { share: 50%  assigned: 20 members }");

        c.Experiment.SampleSize.Should().BeApproximately(22.0210955700938, 1e-5);
        c.Experiment.Power.Should().BeApproximately(0.8689528, 1e-6);
    }

    [Fact]
    public void Several_primaries_report_the_least_power_and_the_largest_size()
    {
        var c = Planned("primary: ctr, churn\n  detect: +2% relative", 100_000, 100_000);
        var plans = c.Experiment.Plans;

        plans.Should().HaveCount(2);
        c.Experiment.Power.Should().Be(plans.Min(plan => plan.Power));
        c.Experiment.SampleSize.Should().Be(plans.Max(plan => plan.SampleSize));
        plans[0].Power.Should().NotBe(plans[1].Power);
    }

    [Theory]
    [InlineData("primary: ctr", "'detect: +2% relative'")]
    [InlineData("primary: retention\n  detect: +2% relative", "no baseline")]
    [InlineData("primary: watch\n  detect: +2%\n  result watch { control: 5 h  treatment: 6 h }", "standard deviation")]
    [InlineData("primary: ctr\n  detect: +100pp", "between 0% and 100%")]
    public void What_power_lacks_is_said(string members, string missing)
    {
        var c = ExperimentCase.OfBroken(ExperimentCase.AbText(members));

        c.Experiment.Power.Should().BeNull();
        c.Experiment.Member("power").Missing.Should().Contain(missing);
        c.Experiment.Member("days").HasValue.Should().BeFalse();
    }

    [Theory]
    [InlineData("50%", "50%", 1_000, 1_200, 2.00786561242648e-05)]
    [InlineData("60%", "40%", 600, 400, 1)]
    public void Sample_ratio_is_chi_squared_of_assigned_against_share(string a, string b, int n, int m, double p)
    {
        var c = ExperimentCase.Ab("primary: ctr", arms: $"arm control {{ share: {a}  assigned: {n} members }}\n  arm treatment {{ share: {b}  assigned: {m} members }}");

        c.Experiment.SampleRatioP.Should().BeApproximately(p, 1e-12);
        c.Experiment.IsTrusted.Should().Be(p > 0.001);
    }

    [Fact]
    public void Three_arms_have_a_sample_ratio_too()
    {
        var c = ExperimentCase.Ab("primary: ctr", arms: """
            arm control { share: 34%  assigned: 500 members }
              arm b { share: 33%  assigned: 500 members }
              arm c { share: 33%  assigned: 600 members }
            """);

        c.Experiment.SampleRatioP.Should().BeApproximately(0.000592637931527319, 1e-12);
        c.Experiment.Distrust.Should().ContainSingle().Which.Should().Contain("sample-ratio mismatch").And.Contain("600 in 'c'").And.Contain("p = 0.0006");
    }

    [Fact]
    public void An_arm_without_its_size_has_no_sample_ratio() =>
        ExperimentCase.Ab("primary: ctr", arms: "arm control { share: 50%  assigned: 10 members }\n  arm treatment { share: 50% }")
            .Experiment.Member("srm").HasValue.Should().BeFalse();

    [Theory]
    [InlineData("result ctr { control: 1_100 of 1_000  treatment: 5 of 1_000 }", "more than there were")]
    [InlineData("result ctr { control: 100 of 1_001  treatment: 5 of 1_000 }", "was assigned 1,000")]
    [InlineData("result watch { control: 5 h sd 2 h of 2_000  treatment: 5 h sd 2 h of 900 }", "was assigned 1,000")]
    public void Counts_that_disagree_are_not_trusted(string result, string why)
    {
        var reason = ExperimentCase.OfBroken(ExperimentCase.AbText($"primary: ctr\n  {result}")).Experiment.DistrustReasons.Should().ContainSingle().Subject;

        reason.Kind.Should().Be(DistrustKind.CountsDisagree);
        reason.Sentence.Should().Contain(why);
    }

    [Fact]
    public void A_finer_unit_of_analysis_may_count_more_than_was_assigned() =>
        ExperimentCase.Ab("primary: ctr\n  analyze: session\n  error: delta\n  result ctr { control: 900 of 9_000  treatment: 950 of 9_100 }")
            .Experiment.IsTrusted.Should().BeTrue();

    [Fact]
    public void Members_and_subscribers_are_one_unit_of_randomisation() =>
        ExperimentCase.Ab("primary: ctr\n  analyze: subscriber\n  result ctr { control: 900 of 9_000  treatment: 950 of 9_100 }")
            .Experiment.IsTrusted.Should().BeFalse();

    private static ExperimentCase Planned(string members, int control, int treatment) => ExperimentCase.Ab(
        members, arms: $"arm control {{ share: {100 * control / (control + treatment)}%  assigned: {control} members }}\n  arm treatment {{ share: {100 * treatment / (control + treatment)}%  assigned: {treatment} members }}");
}
