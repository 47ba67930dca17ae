namespace CaseDsl.Semantics.Tests.Experiments;

/// <summary>Values of R and of published calculators, reached through a case file.</summary>
public class ReferenceValuesTests
{
    [Theory]
    // R: prop.test(c(5, 12), c(83, 99), correct = FALSE)
    [InlineData("5 of 83", "12 of 99", "p_value", 0.15918129181157)]
    // PropCIs: wald2ci(7, 34, 1, 34); the first sample is the treatment
    [InlineData("1 of 34", "7 of 34", "delta.low", 0.029169416110857)]
    [InlineData("1 of 34", "7 of 34", "delta.high", 0.323771760359731)]
    // delta method, normal
    [InlineData("10_250 of 100_000", "10_650 of 100_000", "lift", 0.0390243902439025)]
    [InlineData("10_250 of 100_000", "10_650 of 100_000", "lift.low", 0.0123587315192954)]
    [InlineData("10_250 of 100_000", "10_650 of 100_000", "lift.high", 0.0656900489685096)]
    public void Proportions(string control, string treatment, string member, double expected) =>
        Check($"primary: ctr\n  result ctr {{ control: {control}  treatment: {treatment} }}", "ctr", member, expected, 1e-6);

    [Theory]
    // R: t.test(extra ~ group, data = sleep)
    [InlineData("0.75 h sd 1.78900965775916 h of 10", "2.33 h sd 2.00224873579683 h of 10", "p_value", 0.0793941401873582)]
    [InlineData("0.75 h sd 1.78900965775916 h of 10", "2.33 h sd 2.00224873579683 h of 10", "delta.low", -0.20548323071171)]
    [InlineData("0.75 h sd 1.78900965775916 h of 10", "2.33 h sd 2.00224873579683 h of 10", "delta.high", 3.36548323071171)]
    // GrowthBook's two-sided t test: absolute 0.29 (0.04538, 0.53462), relative 0.70732 (-0.03526, 1.44989)
    [InlineData("0.41 h sd 3.9 h of 3_407", "0.7 h sd 6.2 h of 3_461", "p_value", 0.020158402643587)]
    [InlineData("0.41 h sd 3.9 h of 3_407", "0.7 h sd 6.2 h of 3_461", "delta.low", 0.0453778925592901)]
    [InlineData("0.41 h sd 3.9 h of 3_407", "0.7 h sd 6.2 h of 3_461", "lift", 0.707317073170732)]
    [InlineData("0.41 h sd 3.9 h of 3_407", "0.7 h sd 6.2 h of 3_461", "lift.low", -0.0352600890661177)]
    [InlineData("0.41 h sd 3.9 h of 3_407", "0.7 h sd 6.2 h of 3_461", "lift.high", 1.44989423540758)]
    public void Means(string control, string treatment, string member, double expected) =>
        Check($"primary: watch\n  result watch {{ control: {control}  treatment: {treatment} }}", "watch", member, expected, 1e-6);

    [Theory]
    // R: power.prop.test(p1 =, p2 =, power =)
    [InlineData("20%", "+5pp", "80%", 1093.73904576617)]
    [InlineData("50%", "+50% relative", "90%", 76.7069284517774)]
    [InlineData("50%", "+15pp", "50%", 83.4450221606334)]
    [InlineData("2%", "-0.05pp", "80%", 1215629.38987865)]
    [InlineData("10%", "+5%", "80%", 57762.6514541296)]
    [InlineData("2%", "+1% relative", "80%", 7729571.6590103)]
    public void Sample_sizes(string baseline, string detect, string power, double expected) =>
        Planned(baseline, detect, power, 1_000).SampleSize.Should().BeApproximately(expected, expected * 1e-7);

    [Theory]
    // R: power.prop.test(n =, p1 =, p2 =)
    [InlineData("50%", "+25pp", 50, 0.740165901331388)]
    [InlineData("10%", "+0.5pp", 10_000, 0.213504476490535)]
    [InlineData("2%", "+2% relative", 250_000, 0.169858893001361)]
    public void Powers(string baseline, string detect, int assigned, double expected) =>
        Planned(baseline, detect, "80%", assigned).Power.Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void Sample_size_of_means() =>
        // R: power.t.test(delta = 0.05, sd = 1.2, power = 0.8)
        ExperimentCase.Ab("primary: watch\n  detect: +0.05 h\n  result watch { control: 5 h sd 1.2 h of 900  treatment: 5 h sd 1.2 h of 900 }")
            .Experiment.SampleSize.Should().BeApproximately(9042.86991888286, 1e-2);

    [Theory]
    // R: chisq.test
    [InlineData("500", "500", 1)]
    [InlineData("135", "115", 0.205903210732068)]
    [InlineData("502", "498", 0.899343188561366)]
    [InlineData("1_000", "1_200", 2.00786561242648e-05)]
    public void Sample_ratios(string a, string b, double expected) =>
        ExperimentCase.Ab("primary: ctr", arms: $"arm control {{ assigned: {a} members }}\n  arm treatment {{ assigned: {b} members }}")
            .Experiment.SampleRatioP.Should().BeApproximately(expected, expected * 1e-9);

    [Theory]
    [InlineData(1, 0.05)]
    [InlineData(5, 0.141689332594)]
    [InlineData(10, 0.193356593359558)]
    public void False_positives_of_peeking(int looks, double expected) =>
        ExperimentCase.Ab($"primary: ctr\n  looks: {looks}").Experiment.PeekingFalsePositiveRate.Should().BeApproximately(expected, 1e-5);

    private static void Check(string members, string metric, string member, double expected, double tolerance)
    {
        var c = ExperimentCase.OfBroken(ExperimentCase.AbText(members, "arm control { share: 50% }\n  arm treatment { share: 50% }"));
        var parts = member.Split('.');
        var actual = c.Number(metric, parts[0]);
        if (parts.Length > 1)
        {
            var figure = c.Measured(metric).Member(parts[0]);
            var interval = figure.Interval ?? throw new InvalidOperationException("no interval");
            var scale = figure.Unit is { } unit && unit.Dimension.IsNone ? unit.Factor : 1;
            actual = scale * (parts[1] == "low" ? interval.Low : interval.High);
        }

        actual.Should().BeApproximately(expected, Math.Abs(expected) * tolerance);
    }

    private static ExperimentFigures Planned(string baseline, string detect, string power, int assigned) => ExperimentCase.OfBroken(
        $$"""metric loyalty "Loyalty" { kind: subscriber  unit: ratio  better: higher  baseline: {{baseline}} }"""
        + "\n" + ExperimentCase.AbText($"primary: loyalty\n  detect: {detect}\n  power: {power}", $"arm control {{ assigned: {assigned} members }}\n  arm treatment {{ assigned: {assigned} members }}")).Experiment;
}
