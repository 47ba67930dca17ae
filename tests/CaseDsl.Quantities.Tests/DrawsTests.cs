using CsCheck;

namespace CaseDsl.Quantities.Tests;

public class DrawsTests
{
    public static TheoryData<Uncertainty> Distributions =>
    [
        new Uncertainty.SplitNormal(1.5, 0.3, 2.7),
        new Uncertainty.SplitNormal(1.5, 1.4, 2.7),
        new Uncertainty.SplitNormal(-10, -11, -9, 0.9),
        new Uncertainty.LogNormal(0.2, 0.5),
        new Uncertainty.Normal(-1, 3),
        new Uncertainty.Gaussian(0.042, 0.0007),
    ];

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Draws_have_the_distribution_s_mean_spread_and_quantiles(Uncertainty distribution)
    {
        var draws = Filled(distribution, "a.figure");
        var sd = distribution.StandardDeviation;
        Draws.Mean(draws).Should().BeApproximately(distribution.Mean, 2e-4 * sd);
        Draws.StandardDeviation(draws).Should().BeApproximately(sd, 5e-3 * sd);
        foreach (var p in new[] { 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975 })
            Draws.Quantile(draws, p).Should().BeApproximately(distribution.Quantile(p), 5e-3 * sd);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Every_stratum_holds_one_draw(Uncertainty distribution)
    {
        const int strata = 1000;
        var draws = Filled(distribution, "strata", strata);
        Array.Sort(draws);
        for (var i = 1; i < strata; i++)
        {
            var edge = distribution.Quantile((double)i / strata);
            draws[i - 1].Should().BeLessThanOrEqualTo(edge + 1e-12 * Math.Abs(edge));
            draws[i].Should().BeGreaterThanOrEqualTo(edge - 1e-12 * Math.Abs(edge));
        }
    }

    [Fact]
    public void The_same_name_draws_the_same_bits_on_every_thread_and_another_name_others()
    {
        var distribution = new Uncertainty.LogNormal(1, 3);
        var expected = Filled(distribution, "claim.worth");
        var results = new double[8][];
        Parallel.For(0, results.Length, i => results[i] = Filled(distribution, "claim.worth"));
        foreach (var result in results) result.Should().Equal(expected);
        Filled(distribution, "claim.net").Should().NotEqual(expected);
        Draws.Seed("ab").Should().NotBe(Draws.Seed("ba"));
    }

    // Worked out by hand from the published constants of FNV-1a and SplitMix64: a changed seed would change every committed page.
    [Fact]
    public void A_seed_never_changes() => Draws.Seed("members").Should().Be(0x123317E9C7FBF9B0UL);

    [Fact]
    public void Figures_of_different_names_are_uncorrelated()
    {
        var a = Filled(new Uncertainty.Gaussian(0, 1), "a");
        for (var i = 0; i < 20; i++)
            Math.Abs(Draws.Correlation(a, Filled(new Uncertainty.Gaussian(0, 1), "b" + i))).Should().BeLessThan(0.035);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1001)]
    [InlineData(100_000)]
    public void Any_number_of_draws_can_be_asked_for(int count)
    {
        var draws = Filled(new Uncertainty.Gaussian(5, 1), "count", count);
        draws.Should().OnlyContain(draw => double.IsFinite(draw));
        Draws.Mean(draws).Should().BeApproximately(5, count < 10 ? 3 : 0.01);
    }

    [Fact]
    public void Arithmetic_gives_the_bits_of_one_number_at_a_time()
    {
        var special = new[] { 0.0, -0.0, 1.5, -2.25, 1e308, -1e-308, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 3 };
        var a = (from x in special from y in special select x).ToArray();
        var b = (from x in special from y in special select y).ToArray();
        Same(Draws.Add, (x, y) => x + y);
        Same(Draws.Subtract, (x, y) => x - y);
        Same(Draws.Multiply, (x, y) => x * y);
        Same(Draws.Divide, (x, y) => x / y);
        Same(Draws.Less, (x, y) => x < y ? 1 : 0);
        Same(Draws.LessOrEqual, (x, y) => x <= y ? 1 : 0);
        Same(Draws.Min, (x, y) => double.IsNaN(x) || double.IsNaN(y) ? double.NaN : x < y ? x : y);
        Same(Draws.Max, (x, y) => double.IsNaN(x) || double.IsNaN(y) ? double.NaN : x > y ? x : y);

        void Same(BinaryOperation vector, Func<double, double, double> scalar)
        {
            for (var length = 0; length <= a.Length; length++)
            {
                var into = new double[length];
                vector(into, a.AsSpan(0, length), b.AsSpan(0, length));
                for (var i = 0; i < length; i++)
                    (into[i].Equals(scalar(a[i], b[i]))).Should().BeTrue("{0} and {1} give {2}", a[i], b[i], into[i]);
            }
        }
    }

    [Fact]
    public void One_operand_may_be_a_number()
    {
        double[] a = [1, -4, 9, 16, 25], into = new double[5];
        Check(() => Draws.Add(into, a, 1), 2, -3, 10, 17, 26);
        Check(() => Draws.Subtract(into, 1, a), 0, 5, -8, -15, -24);
        Check(() => Draws.Divide(into, 36, a), 36, -9, 4, 2.25, 1.44);
        Check(() => Draws.Scale(into, a, 2), 2, -8, 18, 32, 50);
        Check(() => Draws.Abs(into, a), 1, 4, 9, 16, 25);
        Check(() => Draws.Sqrt(into, a), 1, double.NaN, 3, 4, 5);
        Check(() => Draws.Negate(into, a), -1, 4, -9, -16, -25);
        Check(() => Draws.Max(into, a, 5), 5, 5, 9, 16, 25);
        Check(() => Draws.Power(into, a, 2), 1, 16, 81, 256, 625);
        Check(() => Draws.Less(into, a, 9), 1, 1, 0, 0, 0);

        void Check(Action act, params double[] expected)
        {
            act();
            into.Should().Equal(expected, (x, y) => x.Equals(y));
        }
    }

    [Fact]
    public void A_quantile_is_that_of_the_sorted_draws() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 300], Gen.Double[0, 1]).Sample((values, p) =>
        {
            var sorted = values.Order().ToArray();
            var position = p * (values.Length - 1);
            var below = sorted[(int)position];
            var above = sorted[Math.Min((int)position + 1, values.Length - 1)];
            var actual = Draws.Quantile(values.ToArray(), p);
            return Math.Abs(actual - (below + (position - (int)position) * (above - below))) <= 1e-9 && actual >= below && actual <= above;
        });

    [Fact]
    public void A_quantile_of_few_distinct_values_is_found_too() =>
        Gen.Int[0, 3].Array[1, 500].Sample(values =>
        {
            var draws = values.Select(value => (double)value).ToArray();
            var sorted = draws.Order().ToArray();
            return Draws.Quantile(draws, 0) == sorted[0] && Draws.Quantile(draws, 1) == sorted[^1];
        });

    [Fact]
    public void A_draw_without_a_value_makes_the_summary_undefined()
    {
        Draws.Quantile(new double[] { 1, double.NaN, 2 }, 0.5).Should().Be(double.NaN);
        Draws.Quantile([], 0.5).Should().Be(double.NaN);
        Draws.Mean([]).Should().Be(double.NaN);
        Draws.StandardDeviation([1]).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.9)]
    [InlineData(0.8)]
    [InlineData(0.99)]
    public void Stated_bounds_are_exact(double level) =>
        Gen.Select(Gen.Double[-1e3, 1e3], Gen.Double[1e-3, 1e3], Gen.Double[1e-3, 1e3]).Sample((median, below, above) =>
        {
            var split = new Uncertainty.SplitNormal(median, median - below, median + above, level);
            var tail = (1 - level) / 2;
            return split.Quantile(tail) == split.Low && split.Quantile(1 - tail) == split.High && split.Quantile(0.5) == median
                && Math.Abs(split.Quantile(tail * 1.0001) - split.Low) < 1e-3 * below;
        });

    [Fact]
    public void A_range_has_its_ends_at_the_5th_and_95th_percentile_and_its_median_between()
    {
        var log = new Uncertainty.LogNormal(2, 8);
        log.Quantile(0.05).Should().Be(2);
        log.Quantile(0.95).Should().Be(8);
        log.Median.Should().BeApproximately(4, 1e-12);
        var normal = new Uncertainty.Normal(-2, 8);
        normal.Quantile(0.05).Should().Be(-2);
        normal.Quantile(0.95).Should().Be(8);
        normal.Median.Should().Be(3);
    }

    private delegate void BinaryOperation(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    private static double[] Filled(Uncertainty distribution, string name, int count = Draws.DefaultCount)
    {
        var draws = new double[count];
        Draws.Fill(draws, distribution, Draws.Seed(name));
        return draws;
    }
}
