namespace CaseDsl.Semantics.Tests.Experiments;

/// <summary>The statistics behind a measurement, in plain numbers. Expected values were computed to 30 digits elsewhere.</summary>
public class ContrastTests
{
    private static readonly ContrastOptions Fixed = new(0.05, false);
    private static readonly ContrastOptions Sequential = new(0.05, true);

    [Fact]
    public void Proportions_pool_for_the_p_value_and_do_not_for_the_interval()
    {
        var c = Contrast.Compare(ArmSample.Proportion(5, 83), ArmSample.Proportion(12, 99), Fixed);

        Near(c.PValue, 0.15918129181157);
        Near(c.Delta, 0.0609711573567);
        Near(c.DeltaInterval?.Low, -0.0212078950745);
        Near(c.DeltaInterval?.High, 0.143150209788);
        Near(c.Lift, 1.01212121212);
        Near(c.LiftInterval?.Low, -1.00334547079);
        Near(c.LiftInterval?.High, 3.02758789503);
    }

    [Fact]
    public void Intervals_are_at_one_minus_alpha()
    {
        var c = Contrast.Compare(ArmSample.Proportion(100, 1000), ArmSample.Proportion(150, 1000), new ContrastOptions(0.1, false));

        Near(c.DeltaInterval?.Low, 0.0257418941122);
        Near(c.LiftInterval?.High, 0.798802499965);
        Near(c.PValue, 0.00072323271643);
    }

    [Fact]
    public void Means_are_compared_as_by_Welch()
    {
        var c = Contrast.Compare(
            ArmSample.Mean(0.75, 1.78900965775916, 10), ArmSample.Mean(2.33, 2.00224873579683, 10), Fixed);

        Near(c.PValue, 0.0793941401873582);
        Near(c.DeltaInterval?.Low, -0.20548323071171);
        Near(c.DeltaInterval?.High, 3.36548323071171);
        Near(c.LiftInterval?.Low, -3.13109015237);
    }

    [Fact]
    public void A_standard_error_says_the_same_as_the_deviation_it_comes_from()
    {
        var bySd = Contrast.Compare(ArmSample.Mean(11.2, 8.4, 1000), ArmSample.Mean(11.9, 8.6, 1000), Fixed);
        var bySe = Contrast.Compare(
            ArmSample.MeanWithError(11.2, 8.4 / Math.Sqrt(1000), 1000), ArmSample.MeanWithError(11.9, 8.6 / Math.Sqrt(1000), 1000), Fixed);

        Near(bySd.PValue, 0.0657199421723);
        Near(bySd.LiftInterval?.High, 0.131129538355);
        Near(bySe.PValue, 0.0657199421723);
        Near(bySe.DeltaInterval?.Low, -0.0455476070352);
    }

    [Fact]
    public void Absolute_and_relative_scale_can_disagree_and_the_p_value_is_of_the_absolute()
    {
        var c = Contrast.Compare(ArmSample.Mean(0.41, 3.9, 3407), ArmSample.Mean(0.7, 6.2, 3461), Fixed);

        Near(c.PValue, 0.020158402643587);
        Near(c.LiftInterval?.Low, -0.0352600890661177);
        Near(c.LiftInterval?.High, 1.44989423540758);
    }

    [Fact]
    public void A_sequential_interval_is_the_confidence_sequence_on_all_units()
    {
        var c = Contrast.Compare(ArmSample.Proportion(100, 1000), ArmSample.Proportion(150, 1000), Sequential);

        Near(c.DeltaInterval?.Low, 0.00393087704921);
        Near(c.DeltaInterval?.High, 0.0960691229508);
        Near(c.LiftInterval?.Low, -0.0674626523819);
        Near(c.PValue, 0.0228942379302);
    }

    [Fact]
    public void A_stated_lift_gives_z_from_its_interval_and_delta_from_the_baseline()
    {
        var c = Contrast.OfChange(new StatedChange(0.012, 0.002, 0.022, 0.90, true, 2), 50, Fixed);

        Near(c.PValue, 0.0484017187951);
        Near(c.Delta, 0.6);
        (c.LiftInterval?.Low).Should().BeApproximately(0.012 - 0.011915734947, 1e-13);
        Near(c.DeltaInterval?.High, 50 * (0.012 + 0.011915734947));
        Near(c.Treatment, 50.6);
    }

    [Fact]
    public void A_stated_interval_at_the_level_of_the_experiment_stands_exactly()
    {
        var c = Contrast.OfChange(new StatedChange(-0.1, -0.11, -0.09, 0.95, true, 2), double.NaN, Fixed);

        c.LiftInterval.Should().Be(new Span(-0.11, -0.09));
        c.DeltaInterval.Should().BeNull();
        c.Delta.Should().Be(double.NaN);
        c.PValue.Should().BeLessThan(1e-80);
    }

    [Fact]
    public void A_lift_of_a_negative_level_keeps_its_interval_the_right_way_round()
    {
        var c = Contrast.OfChange(new StatedChange(0.1, 0.05, 0.15, 0.95, true, 2), -20, Fixed);

        Near(c.DeltaInterval?.Low, -3);
        Near(c.DeltaInterval?.High, -1);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 100, 0, 100)]
    [InlineData(100, 100, 100, 100)]
    [InlineData(12, 10, 5, 10)]
    [InlineData(-1, 10, 5, 10)]
    [InlineData(double.NaN, 10, 5, double.PositiveInfinity)]
    public void What_has_no_spread_has_neither_interval_nor_p_value(double x1, double n1, double x2, double n2)
    {
        foreach (var options in new[] { Fixed, Sequential })
        {
            var c = Contrast.Compare(ArmSample.Proportion(x1, n1), ArmSample.Proportion(x2, n2), options);

            c.PValue.Should().BeNull();
            c.DeltaInterval.Should().BeNull();
            c.LiftInterval.Should().BeNull();
        }
    }

    [Fact]
    public void A_control_of_zero_has_a_delta_and_no_lift()
    {
        var c = Contrast.Compare(ArmSample.Proportion(0, 100), ArmSample.Proportion(5, 100), Fixed);

        c.Delta.Should().Be(0.05);
        c.DeltaInterval.Should().NotBeNull();
        c.Lift.Should().Be(double.NaN);
        c.LiftInterval.Should().BeNull();
    }

    [Fact]
    public void One_unit_an_arm_tells_nothing_of_its_spread()
    {
        var c = Contrast.Compare(ArmSample.Mean(10, 2, 1), ArmSample.Mean(12, 2, 1), Fixed);

        c.Delta.Should().Be(2);
        c.PValue.Should().BeNull();
        c.DeltaInterval.Should().BeNull();
    }

    private static void Near(double? actual, double expected)
    {
        actual.Should().NotBeNull();
        (actual ?? double.NaN).Should().BeApproximately(expected, Math.Max(1e-14, Math.Abs(expected) * 2e-10));
    }
}
