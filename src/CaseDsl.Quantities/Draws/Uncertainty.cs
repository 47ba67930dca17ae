using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Quantities;

/// <summary>The distribution of an uncertain figure, in the figure's own unit.</summary>
public abstract record Uncertainty
{
    // Level of a range `a to b`: its ends are the 5th and the 95th percentile.
    private const double RangeTail = 0.05;

    // 1 − 0.95 is not twice 0.025 in binary; a probability this near a bound's own is that bound.
    private const double SameProbability = 1e-12;

    private static readonly double RangeZ = NormalDistribution.UpperQuantile(RangeTail);

    private Uncertainty()
    {
    }

    /// <summary>The middle value, which is the figure's stated value.</summary>
    public abstract double Median { get; }

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public abstract double StandardDeviation { get; }

    /// <summary>The value that is not exceeded with probability <paramref name="p"/>; stated bounds are returned exactly.</summary>
    public abstract double Quantile(double p);

    /// <summary>The value that stands where the standard normal has <paramref name="z"/>: every distribution here is a map of the normal.</summary>
    internal abstract double FromNormal(double z);

    private static bool Same(double p, double q) => Math.Abs(p - q) <= SameProbability;

    /// <summary>
    /// <c>x [a, b]</c>: normal where symmetric, else two half-normals that meet at the median x, each bound exact.
    /// Each half holds half of the probability (a two-piece distribution in quantiles, so the median is x and not the mode).
    /// </summary>
    public sealed record SplitNormal(double Median, double Low, double High, double Level = 0.95) : Uncertainty
    {
        private readonly double _z = NormalDistribution.UpperQuantile((1 - Level) / 2);

        /// <inheritdoc/>
        public override double Median { get; } = Median;

        /// <inheritdoc/>
        public override double Mean => Median + (Above - Below) / Math.Sqrt(2 * Math.PI);

        /// <inheritdoc/>
        public override double StandardDeviation
        {
            get
            {
                var shift = Mean - Median;
                return Math.Sqrt(Math.Max(0, (Above * Above + Below * Below) / 2 - shift * shift));
            }
        }

        /// <summary>Standard deviation of the normal whose lower half this has.</summary>
        internal double Below => (Median - Low) / _z;

        /// <summary>Standard deviation of the normal whose upper half this has.</summary>
        internal double Above => (High - Median) / _z;

        /// <inheritdoc/>
        public override double Quantile(double p)
        {
            var tail = (1 - Level) / 2;
            if (Same(p, tail)) return Low;
            if (Same(p, 1 - tail)) return High;
            return p == 0.5 ? Median : FromNormal(NormalDistribution.Quantile(p));
        }

        internal override double FromNormal(double z) => Median + z * (z < 0 ? Below : Above);
    }

    /// <summary><c>a to b</c>, both positive: log-normal with a and b as its 5th and 95th percentile; the median is √(ab).</summary>
    public sealed record LogNormal(double Low, double High) : Uncertainty
    {
        /// <inheritdoc/>
        public override double Median => Low == High ? Low : Math.Sqrt(Low) * Math.Sqrt(High);

        /// <inheritdoc/>
        public override double Mean => Median * Math.Exp(Sigma * Sigma / 2);

        /// <inheritdoc/>
        public override double StandardDeviation => Mean * Math.Sqrt(Math.Exp(Sigma * Sigma) - 1);

        /// <summary>Mean of the logarithm.</summary>
        internal double Mu => (Math.Log(Low) + Math.Log(High)) / 2;

        /// <summary>Standard deviation of the logarithm.</summary>
        internal double Sigma => (Math.Log(High) - Math.Log(Low)) / (2 * RangeZ);

        /// <inheritdoc/>
        public override double Quantile(double p)
        {
            if (Same(p, RangeTail)) return Low;
            if (Same(p, 1 - RangeTail)) return High;
            return p == 0.5 ? Median : FromNormal(NormalDistribution.Quantile(p));
        }

        internal override double FromNormal(double z) => Math.Exp(Mu + Sigma * z);
    }

    /// <summary><c>a to b</c> where one is not positive: normal with a and b as its 5th and 95th percentile.</summary>
    public sealed record Normal(double Low, double High) : Uncertainty
    {
        /// <inheritdoc/>
        public override double Median => Low + (High - Low) / 2;

        /// <inheritdoc/>
        public override double Mean => Median;

        /// <inheritdoc/>
        public override double StandardDeviation => (High - Low) / (2 * RangeZ);

        /// <inheritdoc/>
        public override double Quantile(double p)
        {
            if (Same(p, RangeTail)) return Low;
            if (Same(p, 1 - RangeTail)) return High;
            return p == 0.5 ? Median : FromNormal(NormalDistribution.Quantile(p));
        }

        internal override double FromNormal(double z) => Median + StandardDeviation * z;
    }

    /// <summary>A measurement: normal with this mean and standard deviation (its standard error).</summary>
    public sealed record Gaussian(double Mean, double StandardDeviation) : Uncertainty
    {
        /// <inheritdoc/>
        public override double Median => Mean;

        /// <inheritdoc/>
        public override double Mean { get; } = Mean;

        /// <inheritdoc/>
        public override double StandardDeviation { get; } = StandardDeviation;

        /// <inheritdoc/>
        public override double Quantile(double p) => p == 0.5 ? Mean : FromNormal(NormalDistribution.Quantile(p));

        internal override double FromNormal(double z) => Mean + StandardDeviation * z;
    }
}
