using CaseDsl.Quantities.Statistics;
using CsCheck;

namespace CaseDsl.Quantities.Tests.Statistics;

public class ExperimentTests
{
    private static readonly double[] Awkward = [0, -0.0, 1, -1, 0.5, 1e-300, 1e300, -1e300, 2, 17, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Nothing_throws_whatever_the_numbers()
    {
        foreach (var a in Awkward)
        {
            foreach (var b in Awkward)
            {
                NormalDistribution.Quantile(a);
                StudentT.TwoSidedP(a, b);
                StudentT.UpperQuantile(a, b);
                ChiSquared.Survival(a, b);
                NoncentralT.Cdf(a, 7, b);
                ReportedLift.P(a, b, 1);
                SampleRatio.Test([a, b], [b, a]);
                PAdjust.Holm([a, b]);
                PAdjust.BenjaminiHochberg([a, b]);
                PAdjust.Sidak([a, b]);
                AsymptoticConfidenceSequence.PValue(a, b, 100);
                AsymptoticConfidenceSequence.PValue(1, 0.1, a, b);
                AsymptoticConfidenceSequence.Interval(a, b, a, b);
                Retrodesign.Of(a, b);
                FamilyErrorRate.Of(a, b);
                NonInferiority.ProbabilityShownUnharmed(a, b);
                NonInferiority.UnitsFactor(a, b);
                Retention.RetainedRevenue(1, a, b, 4);
                Retention.Retained(1, 0.1, a, b);
                Peeking.FalsePositiveRate(3, a);
                Arms.HarmonicMean(a, b);
                ProportionPower.MinimumDetectableEffect(a, b);
                MeanPower.MinimumDetectableEffect(a, b);
                foreach (var c in Awkward)
                {
                    TwoProportions.Compare(a, b, c, 10);
                    Welch.Compare(1, a, b, 2, c, 10);
                    ProportionPower.Power(a, b, c);
                    ProportionPower.SampleSize(b, c, 0.05, a);
                }

                MeanPower.Power(a, b, 1);
                MeanPower.SampleSize(a, b);
            }
        }
    }

    [Fact]
    public void Arms_where_all_or_none_succeed_have_levels_but_no_test()
    {
        var none = TwoProportions.Compare(0, 100, 0, 100);
        none.Delta.Should().Be(0);
        none.P.Should().Be(double.NaN);
        none.Lift.Should().Be(double.NaN);
        TwoProportions.Compare(100, 100, 100, 100).P.Should().Be(double.NaN);
        TwoProportions.Compare(0, 100, 10, 100).P.Should().BeApproximately(0.0011768659106247401, 1e-12);
        TwoProportions.Compare(0, 0, 10, 100).P.Should().Be(double.NaN);
    }

    [Fact]
    public void Means_that_don_t_vary_have_no_test() => Welch.Compare(1, 0, 100, 2, 0, 100).P.Should().Be(double.NaN);

    [Fact]
    public void A_p_value_far_below_1e_16_is_right()
    {
        NormalDistribution.TwoSidedP(12).Should().BeApproximately(3.5529642241553607e-33, 1e-44);
        TwoProportions.Compare(1000, 100_000, 3000, 100_000).P.Should().BePositive().And.BeLessThan(1e-200);
    }

    [Fact]
    public void A_share_of_zero_is_left_out_with_its_degree_of_freedom()
    {
        SampleRatio.Test([500, 520, 0], [0.5, 0.5, 0]).Should().Be(SampleRatio.Test([500, 520], [1, 1]));
        SampleRatio.Test([500], [1]).P.Should().Be(double.NaN);
        SampleRatio.Test([0, 0], [1, 1]).P.Should().Be(double.NaN);
    }

    [Fact]
    public void Power_at_the_sample_size_is_the_power_asked_for() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999], Gen.Double[0.3, 0.99]).Where((p1, p2, _) => Math.Abs(p1 - p2) > 1e-4).Sample((p1, p2, power) =>
            Math.Abs(ProportionPower.Power(ProportionPower.SampleSize(p1, p2, 0.05, power), p1, p2) - power) < 1e-9);

    [Fact]
    public void Power_of_means_at_the_sample_size_is_the_power_asked_for() =>
        Gen.Select(Gen.Double[0.01, 1.5], Gen.Double[0.3, 0.99]).Sample(
            (effect, power) => Math.Abs(MeanPower.Power(MeanPower.SampleSize(effect, 1, 0.05, power), effect, 1) - power) < 1e-9, iter: 50);

    [Fact]
    public void The_detectable_effect_at_a_sample_size_is_the_effect_it_was_for() =>
        Gen.Select(Gen.Double[0.01, 0.6], Gen.Double[0.005, 0.3], Gen.Bool).Sample((baseline, change, up) =>
        {
            var signed = up ? change : -Math.Min(change, baseline * 0.9);
            var found = ProportionPower.MinimumDetectableEffect(baseline, ProportionPower.SampleSize(baseline, baseline + signed), up: up);
            return Math.Abs(found - signed) < 1e-9;
        });

    [Fact]
    public void The_detectable_difference_of_means_is_the_one_the_sample_was_for() =>
        MeanPower.MinimumDetectableEffect(1.2, MeanPower.SampleSize(0.05, 1.2)).Should().BeApproximately(0.05, 1e-9);

    [Fact]
    public void The_sequence_s_p_value_is_where_its_interval_begins_to_exclude_zero() =>
        Gen.Select(Gen.Double[1.8, 12], Gen.Double[100, 1e7]).Sample((z, units) =>
        {
            var p = AsymptoticConfidenceSequence.PValue(z, 1, units);
            if (p == 1) return AsymptoticConfidenceSequence.Interval(z, 1, units, 0.999).Low <= 1e-6;
            return AsymptoticConfidenceSequence.Interval(z, 1, units, Math.Min(p * 1.0001, 0.9999999)).Low >= 0
                && AsymptoticConfidenceSequence.Interval(z, 1, units, p * 0.9999).Low <= 0;
        });

    [Fact]
    public void Adjusted_p_values_keep_their_order_and_never_fall() =>
        Gen.Double[0, 1].Array[1, 12].Sample(p =>
        {
            foreach (var adjusted in new[] { PAdjust.Bonferroni(p), PAdjust.Holm(p), PAdjust.Sidak(p), PAdjust.BenjaminiHochberg(p) })
                for (var i = 0; i < p.Length; i++)
                {
                    adjusted[i].Should().BeInRange(p[i] * (1 - 1e-12), 1);
                    for (var j = 0; j < p.Length; j++)
                        if (p[i] <= p[j])
                            adjusted[i].Should().BeLessThanOrEqualTo(adjusted[j] * (1 + 1e-12));
                }
        });

    [Fact]
    public void A_p_value_that_is_missing_is_not_counted()
    {
        PAdjust.Holm([0.01, double.NaN, 0.04]).Should().Equal([0.02, double.NaN, 0.04], (a, b) => a.Equals(b));
        PAdjust.Bonferroni([]).Should().BeEmpty();
    }

    [Fact]
    public void More_looks_mislead_more_often()
    {
        var rates = new[] { 1, 2, 3, 5, 10, 20, 50, 128, 129, 365, 100_000 }.Select(looks => Peeking.FalsePositiveRate(looks)).ToArray();
        rates.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        rates[^1].Should().BeLessThan(1);
        rates[5].Should().BeApproximately(0.248, 5e-4);
    }

    [Fact]
    public void A_lift_with_its_interval_has_the_z_of_its_standard_errors()
    {
        ReportedLift.Z(-0.10, -0.11, -0.09).Should().BeApproximately(-19.599639845, 1e-8);
        ReportedLift.P(0.015, 0.003, 0.027).Should().BeApproximately(0.01428, 1e-4);
        ReportedLift.P(0.1, 0.1, 0.1).Should().Be(double.NaN);
    }

    [Fact]
    public void Churn_compounds_and_a_tiny_difference_of_churn_keeps_its_digits()
    {
        Retention.Compound(0.02, 3).Should().BeApproximately(0.058808, 1e-12);
        Retention.Compound(1, 3).Should().Be(1);
        Retention.RetainedRevenue(100, 0.02, 0, 3).Should().BeApproximately(100 * (3 - (0.98 + 0.98 * 0.98 + 0.98 * 0.98 * 0.98)), 1e-10);
        FamilyErrorRate.Of(1, 1e-18).Should().BeApproximately(1e-18, 1e-30);
    }

    [Fact]
    public void A_guardrail_is_shown_unharmed_more_often_with_a_wider_margin()
    {
        NonInferiority.ProbabilityShownUnharmed(1.959963984540054, 1).Should().BeApproximately(0.5, 1e-12);
        NonInferiority.ProbabilityShownUnharmed(0.001, NonInferiority.StandardErrorFor(0.001)).Should().BeApproximately(0.8, 1e-12);
        NonInferiority.UnitsFactor(0.001, 2 * NonInferiority.StandardErrorFor(0.001)).Should().BeApproximately(4, 1e-12);
    }

    [Fact]
    public void Unequal_arms_tell_as_much_as_their_harmonic_mean()
    {
        Arms.HarmonicMean(100, 300).Should().Be(150);
        Arms.HarmonicMean(100, 0).Should().Be(0);
        Arms.HarmonicMean().Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(1_000, 2, 0.05, 0.8)]
    [InlineData(903_716, 2, 0.05, 0.8)]
    [InlineData(50, 3, 0.025, 0.9)]
    [InlineData(1e9, 2, 0.01, 0.6)]
    public void A_sequence_has_its_power_at_the_size_that_it_needs(double once, int arms, double alpha, double power)
    {
        var size = AsymptoticConfidenceSequence.SampleSize(once, arms, alpha, power);

        // With an effect of 1, the fixed test's standard error at that size; the effect's distance from the sequence's edge.
        var error = 1 / (NormalDistribution.UpperQuantile(alpha / 2) + NormalDistribution.Quantile(power)) * Math.Sqrt(once / size);
        var low = AsymptoticConfidenceSequence.Interval(1, error, size * arms, alpha).Low;
        NormalDistribution.Cdf(low / error).Should().BeApproximately(power, 1e-9);
        size.Should().BeGreaterThan(once);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_no_size_there_is_no_size(double once) => AsymptoticConfidenceSequence.SampleSize(once).Should().Be(double.NaN);
}
