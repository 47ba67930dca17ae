namespace CaseDsl.Semantics.Tests.Experiments;

public class HarmJudgementTests
{
    [Theory]
    [InlineData(-0.5, 0.9, 1, true, false)]
    [InlineData(-0.5, 1.0, 1, true, false)]
    [InlineData(-0.5, 1.1, 1, false, false)]
    [InlineData(1.0, 1.5, 1, false, false)]
    [InlineData(1.1, 1.5, 1, false, true)]
    public void The_whole_interval_decides(double low, double high, double allowed, bool unharmed, bool harmed) =>
        HarmJudgement.Judge((low + high) / 2, low, high, allowed, 1).Should().Be(new HarmJudgement(unharmed, harmed));

    [Theory]
    [InlineData(0.9, true, false)]
    [InlineData(1.0, true, false)]
    [InlineData(1.1, false, true)]
    public void Without_an_interval_the_point_decides(double point, bool unharmed, bool harmed) =>
        HarmJudgement.Judge(point, double.NaN, double.NaN, 1, 1).Should().Be(new HarmJudgement(unharmed, harmed));

    [Fact]
    public void The_last_bits_of_a_difference_do_not_count() =>
        HarmJudgement.Judge(0.3 - 0.1, double.NaN, double.NaN, 0.2, 0.3).Unharmed.Should().BeTrue();

    [Fact]
    public void Nothing_measured_judges_nothing() =>
        HarmJudgement.Judge(double.NaN, double.NaN, double.NaN, 1, 1).Should().Be(HarmJudgement.Unknown);

    [Fact]
    public void Both_thresholds_must_hold_and_one_broken_is_harm()
    {
        var safe = new HarmJudgement(true, false);
        var open = new HarmJudgement(false, false);
        var broken = new HarmJudgement(false, true);

        HarmJudgement.Both(safe, safe).Should().Be(safe);
        HarmJudgement.Both(safe, open).Should().Be(open);
        HarmJudgement.Both(open, broken).Should().Be(broken);
        HarmJudgement.Both(broken, HarmJudgement.Unknown).Should().Be(broken);
        HarmJudgement.Both(safe, HarmJudgement.Unknown).Should().Be(HarmJudgement.Unknown);
    }
}
