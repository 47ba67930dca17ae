using CaseDsl.Syntax;

namespace CaseDsl.Semantics.Tests.Experiments;

public class ExperimentReadoutTests
{
    [Fact]
    public void A_readout_measures_as_a_result_does()
    {
        var c = Read("""
            metric,arm,n,successes,assigned
            ctr,control,1000,100,1000
            ctr,treatment,1000,150,1000
            """, arms: "arm control { share: 50% }\n  arm treatment { share: 50% }");

        c.Measured("ctr").PValue.Should().BeApproximately(0.00072323271643, 1e-14);
        c.Experiment.SampleRatioP.Should().Be(1);
        c.Experiment.ReadoutDiagnostics.Should().BeEmpty();
        c.Measured("ctr").Result.Should().BeNull();
    }

    [Fact]
    public void Segments_and_windows_are_kept_apart()
    {
        var c = Read("""
            metric,arm,segment,window_days,n,mean,sd
            watch,control,,,1000,11.2,8.4
            watch,treatment,,,1000,11.9,8.6
            watch,control,kids,,100,1,1
            watch,treatment,kids,,100,2,1
            watch,control,,28,1000,10,8
            watch,treatment,,28,1000,10,8
            """);

        c.Number("watch", "p_value").Should().BeApproximately(0.0657199421723, 1e-9);
        c.Measured("watch", "kids").LiftFraction.Should().BeApproximately(1, 1e-12);
        c.Measured("watch", after: "28 days").LiftFraction.Should().Be(0);
    }

    [Fact]
    public void A_p_value_gives_a_change_without_an_interval_its_own()
    {
        var c = Read("""
            metric,arm,change,change_low,change_high,scale,level,p_value
            bandwidth,treatment,-0.1,,,relative,0.95,0.04550026389635842
            """);

        // 2 (1 − Φ(2)) = 0.0455: a change of two standard errors.
        c.Measured("bandwidth").PValue.Should().BeApproximately(0.0455002638963584, 1e-12);
        (c.Measured("bandwidth").Lift.Interval?.Low).Should().BeApproximately(-10 - 9.79981992270027, 1e-9);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("7")]
    public void A_p_value_that_says_nothing_leaves_a_change_without_an_interval(string p) => Read($"""
        metric,arm,change,change_low,change_high,scale,level,p_value
        bandwidth,treatment,-0.1,,,relative,0.95,{p}
        """).Measured("bandwidth").PValue.Should().BeNull();

    [Fact]
    public void A_change_alone_is_taken_at_its_word()
    {
        var c = Read("""
            metric,arm,change,change_low,change_high,scale,level
            bandwidth,treatment,-0.1,-0.11,-0.09,relative,0.95
            latency_p99,treatment,17.1,10,24.2,absolute,0.95
            """);

        c.Measured("bandwidth").Lift.Interval.Should().Be(new Interval(-11, -9));
        c.Measured("bandwidth").Better.Should().BeTrue();
        c.Number("latency_p99", "lift").Should().BeApproximately(0.1, 1e-12);
        c.Measured("latency_p99").Worse.Should().BeTrue();
    }

    [Theory]
    [InlineData("0.5", "relative", true)]
    [InlineData("0.50", "relative", true)]
    [InlineData("0.05", "absolute", true)]
    [InlineData("0.51", "relative", false)]
    [InlineData("0.05", "relative", false)]
    public void A_change_is_recomputed_from_its_arms_to_its_own_digits(string change, string scale, bool agrees)
    {
        var c = Read($"""
            metric,arm,n,successes,change,change_low,change_high,scale,level
            ctr,control,1000,100,,,,,
            ctr,treatment,1000,150,{change},0.1,0.9,{scale},0.95
            """);

        c.Number("ctr", "lift").Should().BeApproximately(0.5, 1e-12);
        c.Experiment.IsTrusted.Should().Be(agrees);
        if (!agrees)
        {
            var reason = c.Experiment.DistrustReasons.Should().ContainSingle().Subject;
            reason.Kind.Should().Be(DistrustKind.CountsDisagree);
            reason.Location.Path.Should().Be("cases/readout.csv");
            reason.Location.Start.Line.Should().Be(2);
        }
    }

    [Fact]
    public void Results_of_the_case_file_come_before_those_of_the_readout()
    {
        var c = ExperimentCase.Ab(
            "primary: ctr\n  data: \"readout.csv\"\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }",
            "metric,arm,n,successes\nctr,control,10,1\nctr,treatment,10,9\n");

        c.Number("ctr", "lift").Should().BeApproximately(0.5, 1e-12);
        c.Experiment.Measurements.Should().ContainSingle();
    }

    [Theory]
    [InlineData("clicks,control,1000,100", "No metric or cost 'clicks'", 1)]
    [InlineData("ctr,holdout,1000,100", "has no arm 'holdout'", 1)]
    public void Names_that_the_case_does_not_know_are_told_at_their_cell(string row, string message, int line)
    {
        var finding = Read("metric,arm,n,successes\n" + row).Experiment.ReadoutDiagnostics.Should().ContainSingle().Subject;

        finding.Message.Should().Contain(message);
        finding.Location.Path.Should().Be("cases/readout.csv");
        finding.Location.Start.Line.Should().Be(line);
    }

    [Fact]
    public void One_arm_twice_in_one_measurement_is_told()
    {
        var c = Read("metric,arm,n,successes\nctr,control,1000,100\nctr,control,1000,101\nctr,treatment,1000,150");

        c.Experiment.ReadoutDiagnostics.Should().ContainSingle().Which.Location.Start.Line.Should().Be(2);
        c.Number("ctr", "control").Should().BeApproximately(0.1, 1e-12);
    }

    [Fact]
    public void Impossible_counts_are_told_at_their_line()
    {
        var reason = Read("metric,arm,n,successes\nctr,control,1000,1100\nctr,treatment,1000,150").Experiment.DistrustReasons.Should().ContainSingle().Subject;

        reason.Location.Start.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("elsewhere.csv", "there is no readout 'cases/elsewhere.csv'")]
    [InlineData("../../elsewhere.csv", "outside the workspace")]
    public void A_readout_that_is_not_at_hand_measures_nothing_and_is_told(string data, string why)
    {
        var experiment = ExperimentCase.OfBroken(ExperimentCase.AbText($"primary: ctr\n  data: \"{data}\"")).Experiment;

        experiment.HasResults.Should().BeFalse();
        experiment.MissingReadout.Should().Contain(why);
        var told = experiment.ReadoutDiagnostics.Should().ContainSingle().Subject;
        told.Id.Should().Be("CASE2015");
        told.Location.Path.Should().Be("cases/test.case");
        told.Message.Should().ContainEquivalentOf(why);
    }

    private static ExperimentCase Read(string csv, string arms = ExperimentCase.TwoArms) =>
        ExperimentCase.Ab("primary: ctr\n  data: \"readout.csv\"", csv, arms);
}
