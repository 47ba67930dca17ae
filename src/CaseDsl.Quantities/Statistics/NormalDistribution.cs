namespace CaseDsl.Quantities.Statistics;

/// <summary>The standard normal distribution, accurate to the last digits in both tails.</summary>
public static class NormalDistribution
{
    private const double SquareRootOf32 = 5.656854249492380195206754896838;
    private const double OneOverSquareRootOf2Pi = 0.398942280401432677939946059934;

    /// <summary>The density φ(x).</summary>
    public static double Density(double x) => OneOverSquareRootOf2Pi * Math.Exp(-0.5 * x * x);

    /// <summary>Φ(x), the probability of a value below x. NaN for NaN.</summary>
    /// <remarks>W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969); as in R's pnorm.</remarks>
    public static double Cdf(double x) => Tail(x, upper: false);

    /// <summary>1 − Φ(x) without cancellation: right for probabilities far below 1e-16.</summary>
    public static double Survival(double x) => Tail(x, upper: true);

    /// <summary>The two-sided p-value of a z statistic: 2 (1 − Φ(|z|)).</summary>
    public static double TwoSidedP(double z) => Math.Min(1, 2 * Survival(Math.Abs(z)));

    /// <summary>Φ⁻¹(p): −∞ at 0, ∞ at 1, NaN outside.</summary>
    /// <remarks>M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988), PPND16; about 1 part in 1e16.</remarks>
    public static double Quantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= CentralHalfWidth) return Central(q);
        if (!(p > 0 && p < 1)) return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        return q < 0 ? -UpperTail(p) : UpperTail(1 - p);
    }

    /// <summary>The value that is exceeded with probability p: exact where p is tiny, unlike Φ⁻¹(1 − p).</summary>
    public static double UpperQuantile(double p) => -Quantile(p);

    /// <summary>Half the width of the middle region of <see cref="Central"/>, 0.075 to 0.925.</summary>
    internal const double CentralHalfWidth = 0.425;

    /// <summary>Φ⁻¹(0.5 + q) for |q| ≤ 0.425: one rational function, without a branch or a logarithm.</summary>
    internal static double Central(double q)
    {
        var r = 0.180625 - q * q;
        return q * (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r
                        + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r
                    + 3.387132872796366608)
                 / (((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r
                        + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r
                    + 1.0);
    }

    /// <summary>−Φ⁻¹(p) for p below 0.075.</summary>
    internal static double UpperTail(double p)
    {
        var r = Math.Sqrt(-Math.Log(p));
        if (r <= 5)
        {
            r -= 1.6;
            return (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                       + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r
                    + 1.42343711074968357734)
                 / (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                        + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r
                    + 1.0);
        }

        r -= 5;
        return (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                   + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
                + 6.6579046435011037772)
             / (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                    + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r
                + 1.0);
    }

    private static double Tail(double x, bool upper)
    {
        if (double.IsNaN(x)) return double.NaN;
        var y = Math.Abs(x);
        if (y <= 0.67448975)
        {
            var middle = Middle(x, y);
            return upper ? 0.5 - middle : 0.5 + middle;
        }

        var small = y <= SquareRootOf32 ? Shoulder(y) : FarTail(y);
        return x > 0 == upper ? small : 1 - small;
    }

    /// <summary>Φ(x) − ½ for |x| ≤ 0.67448975.</summary>
    private static double Middle(double x, double y)
    {
        var square = y > 1.11e-16 ? x * x : 0;
        var numerator = ((((0.065682337918207449113 * square + 2.2352520354606839287) * square + 161.02823106855587881) * square
                          + 1067.6894854603709582) * square + 18154.981253343561249);
        var denominator = ((((square + 47.20258190468824187) * square + 976.09855173777669322) * square
                            + 10260.932208618978205) * square + 45507.789335026729956);
        return x * numerator / denominator;
    }

    /// <summary>1 − Φ(y) for 0.67448975 &lt; y ≤ √32.</summary>
    private static double Shoulder(double y)
    {
        var numerator = ((((((((1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412) * y
            + 93.506656132177855979) * y + 597.27027639480026226) * y + 2494.5375852903726711) * y + 6848.1904505362823326) * y
            + 11602.651437647350124) * y + 9842.7148383839780218);
        var denominator = ((((((((y + 22.266688044328115691) * y + 235.38790178262499861) * y + 1519.377599407554805) * y
            + 6485.558298266760755) * y + 18615.571640885098091) * y + 34900.952721145977266) * y + 38912.003286093271411) * y
            + 19685.429676859990727);
        return TimesGaussian(y, numerator / denominator);
    }

    /// <summary>1 − Φ(y) for y &gt; √32.</summary>
    private static double FarTail(double y)
    {
        if (y > 38.6) return 0;
        var inverse = 1 / (y * y);
        var numerator = (((((0.02307344176494017303 * inverse + 0.21589853405795699) * inverse + 0.1274011611602473639) * inverse
            + 0.022235277870649807) * inverse + 0.001421619193227893466) * inverse + 2.9112874951168792e-5) * inverse;
        var denominator = ((((inverse + 1.28426009614491121) * inverse + 0.468238212480865118) * inverse + 0.0659881378689285515) * inverse
            + 0.00378239633202758244) * inverse + 7.29751555083966205e-5;
        return TimesGaussian(y, (OneOverSquareRootOf2Pi - numerator / denominator) / y);
    }

    /// <summary>exp(−y²/2) × factor, y² split so that the exponent keeps its last digits.</summary>
    private static double TimesGaussian(double y, double factor)
    {
        var whole = Math.Truncate(y * 16) / 16;
        var rest = (y - whole) * (y + whole);
        return Math.Exp(-whole * whole * 0.5) * Math.Exp(-rest * 0.5) * factor;
    }
}
