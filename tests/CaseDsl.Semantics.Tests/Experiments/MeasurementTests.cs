namespace CaseDsl.Semantics.Tests.Experiments;

public class MeasurementTests
{
    [Fact]
    public void Proportions_are_told_in_percent_and_points()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }");
        var m = c.Measured("ctr");

        m.Control.Value.Should().Be(new Quantities.Quantity(10, Quantities.Unit.Percent));
        (m.TreatmentValue.Value?.Value).Should().BeApproximately(15, 1e-12);
        (m.Delta.Value?.Unit).Should().Be(Quantities.Unit.PercentagePoint);
        (m.Delta.Value?.Value).Should().BeApproximately(5, 1e-12);
        (m.Delta.Interval?.Low).Should().BeApproximately(2.10946839924, 1e-9);
        (m.Lift.Value?.Value).Should().BeApproximately(50, 1e-12);
        (m.Lift.Interval?.High).Should().BeApproximately(85.6045139109, 1e-8);
        m.Lift.IsRelative.Should().BeTrue();
        m.PValue.Should().BeApproximately(0.00072323271643, 1e-14);
        m.Significant.Should().BeTrue();
        m.Better.Should().BeTrue();
        m.Worse.Should().BeFalse();
    }

    [Fact]
    public void Direction_turns_what_is_better()
    {
        var c = ExperimentCase.Ab("primary: churn\n  result churn { control: 100 of 1_000  treatment: 150 of 1_000 }");

        c.Measured("churn").Better.Should().BeFalse();
        c.Measured("churn").Worse.Should().BeTrue();
    }

    [Fact]
    public void What_is_not_significant_is_neither_better_nor_worse()
    {
        var m = ExperimentCase.Ab("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 110 of 1_000 }").Measured("ctr");

        m.Significant.Should().BeFalse();
        m.Better.Should().BeFalse();
        m.Worse.Should().BeFalse();
    }

    [Theory]
    [InlineData("11.2 h sd 8.4 h of 1_000", "11.9 h sd 8.6 h of 1_000")]
    [InlineData("11.2 h sd 8.4 of 1_000", "11.9 h sd 8.6 of 1_000")]
    [InlineData("672 min sd 504 min of 1_000", "714 min sd 516 min of 1_000")]
    [InlineData("11.2 h se 0.26563132345414 h of 1_000", "11.9 h se 0.27195587877448 h of 1_000")]
    public void Means_are_compared_in_the_unit_of_the_metric(string control, string treatment)
    {
        var c = ExperimentCase.Ab($"primary: watch\n  result watch {{ control: {control}  treatment: {treatment} }}");
        var m = c.Measured("watch");

        c.Number("watch", "delta").Should().BeApproximately(0.7, 1e-12);
        c.Number("watch", "p_value").Should().BeApproximately(0.0657199421723, 1e-9);
        (m.Delta.Value?.Unit.ToString()).Should().Be("h");
        (m.Delta.Interval?.Low).Should().BeApproximately(-0.0455476070352, 1e-9);
        (m.Lift.Interval?.High).Should().BeApproximately(13.1129538355, 1e-7);
        (m.Control.Interval?.Low).Should().BeApproximately(10.67874064, 1e-7);
    }

    [Fact]
    public void A_stated_interval_stands_as_stated_and_what_follows_from_it_is_told_like_any_other()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result bandwidth { lift: -10% [-11.2%, -8.8%] }\n  result serving { lift: -4% [-6%, -1%] at 99% }");

        c.Measured("bandwidth").Lift.ToString().Should().Be("-10% [-11.2%, -8.8%]");
        c.Measured("bandwidth").Delta.ToString().Should().Be("-$1.5M per quarter [-$1.68M, -$1.32M]");
        c.Measured("bandwidth").Member("p_value").ToString().Should().Be("< 0.0001");
        c.Measured("bandwidth").PValue.Should().BePositive();
        c.Measured("serving").Lift.ToString().Should().Be("-4% [-5.5%, -1.7%]");
    }

    [Theory]
    [InlineData("control: 11.2 h sd 8.4 h of 1_000  treatment: 11.9 h sd 8.6 h of 1_000")]
    [InlineData("control: 11.2 sd 8.4 of 1_000  treatment: 11.9 sd 8.6 of 1_000")]
    [InlineData("control: 672 min sd 504 min of 1_000 members  treatment: 11.9 h sd 8.6 of 1_000")]
    public void A_number_alone_is_in_the_metrics_unit_and_a_spread_in_its_means(string readings)
    {
        var c = ExperimentCase.Ab($"primary: ctr\n  result watch {{ {readings} }}");

        c.Number("watch", "p_value").Should().BeApproximately(0.0657199421723, 1e-9);
        c.Measured("watch").Delta.Unit!.ToString().Should().Be("h");
    }

    [Fact]
    public void A_spread_takes_what_it_lacks_from_its_mean()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result engagement { control: 52 stream_hours per member per month sd 40 stream_hours of 1_000  treatment: 53 stream_hours per member per month sd 40 of 1_000 }");

        c.Measured("engagement").HasInterval.Should().BeTrue();
    }

    [Theory]
    [InlineData("watch", "control: 11.2 members  treatment: 11.9 members", "measured in h")]
    [InlineData("engagement", "control: 52.0 h sd 40 h of 1_000  treatment: 52.1 h sd 40 h of 1_000", "stream_hours per member per month")]
    [InlineData("bandwidth", "control: $15M  treatment: $14M", "USD per quarter")]
    public void A_reading_in_another_unit_than_its_metric_is_told_at_the_reading(string metric, string readings, string unit)
    {
        var c = ExperimentCase.OfBroken(ExperimentCase.AbText($"primary: ctr\n  result {metric} {{ {readings} }}"));

        c.Model.Diagnostics.Should().HaveCount(2).And.OnlyContain(d => d.Id == "CASE2007" && d.Message.Contains(unit));
    }

    [Fact]
    public void An_arms_level_has_bounds_of_its_own()
    {
        var c = ExperimentCase.Of(ExperimentCase.AbText("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }") + "\nassume low = ab.ctr.treatment.low\nassume high = ab.ctr.control.high\n");

        // R: 0.15 - qnorm(0.975) * sqrt(0.15 * 0.85 / 1000), 0.1 + qnorm(0.975) * sqrt(0.1 * 0.9 / 1000)
        c.Model.Figures.Assumption(c.Model.All<AssumeSymbol>().Single(a => a.Name == "low")).Value!.Value.Canonical.Should().BeApproximately(0.127868890682, 1e-9);
        c.Model.Figures.Assumption(c.Model.All<AssumeSymbol>().Single(a => a.Name == "high")).Value!.Value.Canonical.Should().BeApproximately(0.118593850969, 1e-9);
    }

    [Fact]
    public void A_lift_without_a_level_cannot_be_held_against_a_limit()
    {
        var c = ExperimentCase.Of("metric tail \"Tail\" { kind: system  unit: ms  better: lower  limit: 200 ms }\n" + ExperimentCase.AbText("primary: ctr\n  guardrails: tail\n  result tail { lift: +2% [1%, 3%] }"));

        c.Measured("tail").Unharmed.Should().BeNull();
        c.Measured("tail").Member("unharmed").Missing.Should().Contain("measured as a lift only").And.Contain("200 ms");
    }

    [Fact]
    public void Plain_values_have_a_change_and_no_significance()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result latency_p99 { control: 171 ms  treatment: 184 ms }");
        var m = c.Measured("latency_p99");

        m.Delta.ToString().Should().Be("+13 ms");
        m.Lift.ToString().Should().Be("+7.6%");
        c.Number("latency_p99", "lift").Should().BeApproximately(13 / 171.0, 1e-12);
        m.PValue.Should().BeNull();
        m.Significant.Should().BeNull();
        m.Better.Should().BeNull();
        m.Member("better").Missing.Should().Contain("without a spread");
        m.Unharmed.Should().BeTrue();
        m.Harmed.Should().BeFalse();
    }

    [Fact]
    public void Values_with_an_interval_of_their_own_are_compared_by_it()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result latency_p99 { control: 171 ms [167.08007203092, 174.91992796908]  treatment: 184 ms [179.10009003865, 188.89990996135] }");

        c.Number("latency_p99", "p_value").Should().BeApproximately(4.896400204e-5, 1e-12);
        c.Measured("latency_p99").Worse.Should().BeTrue();
    }

    [Fact]
    public void A_lift_of_a_cost_gives_money_from_its_baseline()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  result bandwidth { lift: -10% [-11%, -9%] }");
        var m = c.Measured("bandwidth");

        m.Lift.Interval.Should().Be(new Interval(-11, -9));
        (m.Delta.Value?.Value).Should().BeApproximately(-1.5e6, 1e-6);
        (m.Delta.Unit?.ToString()).Should().Be("USD per quarter");
        (m.Delta.Interval?.Low).Should().BeApproximately(-1.65e6, 1e-6);
        (m.Delta.Interval?.High).Should().BeApproximately(-1.35e6, 1e-6);
        m.TreatmentValue.ToString().Should().StartWith("$13.5M per quarter");
        m.Better.Should().BeTrue();
        m.PValue.Should().BeLessThan(1e-80);
    }

    [Fact]
    public void A_lift_without_a_baseline_has_no_delta_and_still_is_better()
    {
        var m = ExperimentCase.Ab("primary: ctr\n  result storage { lift: -10% [-11%, -9%] }").Measured("storage");

        m.Lift.HasValue.Should().BeTrue();
        m.Delta.Missing.Should().Contain("no baseline");
        m.Better.Should().BeTrue();
    }

    [Fact]
    public void A_lift_without_an_interval_is_a_point()
    {
        var m = ExperimentCase.Ab("primary: ctr\n  result bandwidth { lift: -10% }").Measured("bandwidth");

        m.PValue.Should().BeNull();
        m.Better.Should().BeNull();
        (m.Delta.Value?.Value).Should().BeApproximately(-1.5e6, 1e-6);
    }

    [Fact]
    public void A_lift_may_be_said_in_points_or_in_the_unit_of_the_metric()
    {
        var c = ExperimentCase.Ab("""
            primary: ctr
              result ctr { lift: +0.42pp [0.21pp, 0.63pp] }
              result latency_p99 { lift: +17.1 ms [10 ms, 24.2 ms] }
            """);

        c.Number("ctr", "lift").Should().BeApproximately(0.1, 1e-12);
        c.Number("ctr", "delta").Should().BeApproximately(0.0042, 1e-14);
        (c.Measured("ctr").Delta.Interval?.Low).Should().BeApproximately(0.21, 1e-12);
        c.Number("latency_p99", "lift").Should().BeApproximately(0.1, 1e-12);
        c.Number("latency_p99", "treatment").Should().BeApproximately(188.1, 1e-9);
    }

    [Fact]
    public void An_interval_that_touches_zero_is_not_significant()
    {
        var m = ExperimentCase.Ab("primary: ctr\n  result bandwidth { lift: -1% [-2%, 0%] }").Measured("bandwidth");

        m.PValue.Should().BeApproximately(0.05, 1e-9);
        m.Significant.Should().BeFalse();
    }

    [Fact]
    public void Alpha_is_the_experiments_own()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  alpha: 10%\n  result ctr { control: 100 of 1_000  treatment: 125 of 1_000 }");

        c.Measured("ctr").Significant.Should().BeTrue();
        (c.Measured("ctr").Delta.Interval?.Level).Should().BeApproximately(0.9, 1e-12);
        ExperimentCase.Ab("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 125 of 1_000 }").Measured("ctr").Significant.Should().BeFalse();
    }

    [Fact]
    public void A_sequential_method_takes_the_confidence_sequence()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  method: sequential\n  looks: 4\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }");
        var m = c.Measured("ctr");

        m.PValue.Should().BeApproximately(0.0228942379302, 1e-10);
        (m.Delta.Interval?.Low).Should().BeApproximately(0.393087704921, 1e-9);
        m.Better.Should().BeTrue();
        c.Experiment.PeekingFalsePositiveRate.Should().Be(0.05);
    }

    [Fact]
    public void Looking_often_at_a_fixed_test_costs_false_positives() =>
        ExperimentCase.Ab("primary: ctr\n  looks: 5\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }")
            .Experiment.PeekingFalsePositiveRate.Should().BeApproximately(0.141689332594, 1e-5);

    [Fact]
    public void Segments_and_later_readings_are_kept_apart()
    {
        var c = ExperimentCase.Ab("""
            primary: ctr
              segments: kids
              result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }
              result ctr { segment: kids  control: 10 of 100  treatment: 30 of 100 }
              result ctr { after: 28 days  control: 90 of 1_000  treatment: 91 of 1_000 }
            """);

        c.Experiment.Measurements.Should().HaveCount(3);
        c.Number("ctr", "lift").Should().BeApproximately(0.5, 1e-12);
        c.Measured("ctr", segment: "kids").LiftFraction.Should().BeApproximately(2, 1e-12);
        c.Measured("ctr", after: "28 days").LiftFraction.Should().BeApproximately(1 / 90.0, 1e-12);
        c.Measured("ctr").IsPrimary.Should().BeTrue();
        c.Measured("ctr", segment: "kids").IsPrimary.Should().BeFalse();
        c.Experiment.Find(c.Metric("ctr"), "kids", "28 days").Should().BeNull();
        c.Measured("ctr", after: "28 days").Name.Should().Be("ab.ctr after 28 days");
    }

    [Fact]
    public void A_metric_measured_in_a_segment_only_is_not_measured_as_a_whole() =>
        ExperimentCase.Ab("primary: ctr\n  segments: kids\n  result ctr { segment: kids  control: 10 of 100  treatment: 30 of 100 }")
            .Experiment.Find(ExperimentCase.Ab("primary: ctr").Metric("ctr")).Should().BeNull();

    [Fact]
    public void The_members_answer_by_name()
    {
        var c = ExperimentCase.Ab("primary: ctr\n  guardrails: ctr within 1pp\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }");
        var m = c.Measured("ctr");

        c.Number("ctr", "control").Should().BeApproximately(0.1, 1e-12);
        c.Number("ctr", "treatment").Should().BeApproximately(0.15, 1e-12);
        c.Number("ctr", "baseline").Should().BeApproximately(0.042, 1e-12);
        c.Number("ctr", "p_adjusted").Should().Be(c.Number("ctr", "p_value"));
        m.Member("significant").Truth.Should().BeTrue();
        m.Member("better").Truth.Should().BeTrue();
        m.Member("worse").Truth.Should().BeFalse();
        m.Member("unharmed").Truth.Should().BeTrue();
        m.Member("harmed").Truth.Should().BeFalse();
        m.Member("limit").Missing.Should().Contain("has no limit");
        m.Member("nonsense").Missing.Should().Contain("nonsense");
    }

    [Theory]
    [InlineData("control: 100 of 1_000")]
    [InlineData("treatment: 100 of 1_000")]
    public void A_missing_arm_is_named(string only)
    {
        var m = ExperimentCase.Ab($"primary: ctr\n  result ctr {{ {only} }}").Measured("ctr");

        m.IsMeasured.Should().BeFalse();
        m.Member("delta").Missing.Should().Contain("was not measured in");
        m.Member("better").HasValue.Should().BeFalse();
        m.Member("unharmed").Truth.Should().BeNull();
    }

    [Theory]
    [InlineData("control: 0 of 0  treatment: 0 of 0")]
    [InlineData("control: 0 of 1_000  treatment: 0 of 1_000")]
    [InlineData("control: 1_000 of 1_000  treatment: 1_000 of 1_000")]
    [InlineData("control: 2_000 of 1_000  treatment: 5 of 1_000")]
    [InlineData("control: unknown  treatment: 5 of 1_000")]
    [InlineData("lift: unknown")]
    [InlineData("")]
    public void Degenerate_readings_never_throw(string readings)
    {
        var c = ExperimentCase.OfBroken(ExperimentCase.AbText($"primary: ctr\n  guardrails: ctr within 1pp\n  result ctr {{ {readings} }}"));
        var m = c.Measured("ctr");

        m.PValue.Should().BeNull();
        foreach (var member in new[] { "control", "treatment", "delta", "lift", "p_value", "p_adjusted", "significant", "better", "worse", "unharmed", "harmed", "baseline", "limit" })
            m.Member(member).ToString().Should().NotBeNull();
    }

    [Fact]
    public void One_unit_an_arm_has_no_spread()
    {
        var m = ExperimentCase.Ab("primary: watch\n  result watch { control: 2 h sd 1 h of 1  treatment: 3 h sd 1 h of 1 }").Measured("watch");

        m.Delta.ToString().Should().Be("+1 h");
        m.PValue.Should().BeNull();
    }

    [Fact]
    public void An_experiment_without_arms_or_results_has_no_measurements()
    {
        var c = ExperimentCase.OfBroken("""experiment ab "A test" { hypothesis: "If, then."  randomize: member  primary: ctr }""");

        c.Experiment.HasResults.Should().BeFalse();
        c.Experiment.SampleRatioP.Should().BeNull();
        c.Experiment.Power.Should().BeNull();
        c.Experiment.Member("power").Missing.Should().NotBeNull();
    }

    [Fact]
    public void A_lift_needs_no_arms() =>
        ExperimentCase.OfBroken("""experiment ab "A test" { hypothesis: "If, then."  randomize: member  primary: ctr  result bandwidth { lift: -10% [-11%, -9%] } }""")
            .Measured("bandwidth").Better.Should().BeTrue();

    [Fact]
    public void No_change_at_all_is_told_with_an_interval_as_coarse_as_any() =>
        ExperimentCase.Ab("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 100 of 1_000 }").Measured("ctr").Lift.ToString()
            .Should().Be("0% relative [-26%, 26%]");

    [Fact]
    public void Measured_figures_are_drawn_from_their_standard_error()
    {
        var lift = ExperimentCase.Ab("primary: ctr\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }").Measured("ctr").Lift;

        lift.HasStatedInterval.Should().BeTrue();
        lift.StandardDeviation.Should().BeApproximately(18.1659021246, 0.2);
        lift.Mean.Should().BeApproximately(50, 0.1);
    }
}
