namespace CaseDsl.Quantities.Statistics;

/// <summary>Student's t distribution with any positive number of degrees of freedom, accurate in relative terms far into its tails.</summary>
public static class StudentT
{
    // From here on Hill's normalising transformation is exact to the last digit.
    private const double LargeDegreesOfFreedom = 1e5;
    private const int MostIterations = 20_000;

    /// <summary>The probability of a value below t. NaN where df is not positive.</summary>
    public static double Cdf(double t, double df)
    {
        var tail = TwoSidedP(t, df) / 2;
        return t <= 0 ? tail : 1 - tail;
    }

    /// <summary>The probability of a value above t, without cancellation.</summary>
    public static double Survival(double t, double df) => Cdf(-t, df);

    /// <summary>The two-sided p-value: the probability of a value at least as far from 0 as t.</summary>
    /// <remarks>I(df / (df + t²); df/2, ½), the regularised incomplete beta function, by its power series near 0 and its continued fraction (Abramowitz and Stegun 26.5.8) elsewhere.</remarks>
    public static double TwoSidedP(double t, double df)
    {
        if (double.IsNaN(t) || !(df > 0)) return double.NaN;
        t = Math.Abs(t);
        if (t == 0) return 1;
        if (double.IsPositiveInfinity(t)) return 0;
        if (double.IsPositiveInfinity(df)) return NormalDistribution.TwoSidedP(t);
        if (df > LargeDegreesOfFreedom) return NormalDistribution.TwoSidedP(NormalEquivalent(t, df));
        return t * t < 6 * Math.Min(1, df) ? 1 - CentralSeries(t, df) : TailFraction(t, df);
    }

    /// <summary>The density.</summary>
    public static double Density(double t, double df) =>
        GammaRatio(df / 2) / Math.Sqrt(df * Math.PI) * Math.Exp(-(df + 1) / 2 * Elementary.LogOnePlus(t / df * t));

    /// <summary>The value that is exceeded with probability p: exact where p is tiny.</summary>
    public static double UpperQuantile(double p, double df)
    {
        if (!(p >= 0 && p <= 1) || !(df > 0)) return double.NaN;
        if (p > 0.5) return -UpperQuantile(1 - p, df);
        if (p == 0.5) return 0;
        if (p == 0) return double.PositiveInfinity;
        if (double.IsPositiveInfinity(df)) return NormalDistribution.UpperQuantile(p);
        return Solve(p, df);
    }

    /// <summary>Newton's method in ln t on ln survival, which is close to a straight line in the tail, held inside a bracket.</summary>
    private static double Solve(double p, double df)
    {
        var target = Math.Log(p);
        var z = NormalDistribution.UpperQuantile(p);
        var t = Math.Max(z + (z * z * z + z) / (4 * df), 1e-300);
        double low = 0, high = double.PositiveInfinity;
        for (var i = 0; i < 300; i++)
        {
            var survival = Survival(t, df);
            if (survival > p) low = t;
            else high = t;
            var step = (Math.Log(survival) - target) * survival / (t * Density(t, df));
            var next = p > 0.25 ? t + (survival - p) / Density(t, df) : t * Math.Exp(Math.Clamp(step, -50, 50));
            if (!(next > low && next < high)) next = double.IsPositiveInfinity(high) ? 2 * t : low + (high - low) / 2;
            if (Math.Abs(next - t) <= 1e-15 * t) return next;
            t = next;
        }

        return t;
    }

    /// <summary>I(x; ½, df/2) with x = t² / (df + t²): the probability of a value nearer to 0 than t.</summary>
    private static double CentralSeries(double t, double df)
    {
        var x = t * t / (df + t * t);
        double term = 1, sum = 1;
        for (var n = 0; n < MostIterations && term > 1e-17 * sum; n++)
        {
            term *= x * (0.5 + df / 2 + n) / (1.5 + n);
            sum += term;
        }

        return sum * 2 * Prefactor(t, df);
    }

    /// <summary>I(x; df/2, ½) with x = df / (df + t²), by Lentz's method.</summary>
    private static double TailFraction(double t, double df)
    {
        const double tiny = 1e-300;
        var a = df / 2;
        const double b = 0.5;
        var x = df / (df + t * t);
        var d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        double c = 1, fraction = d;
        for (var m = 1; m < MostIterations; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            fraction *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16) break;
        }

        return Math.Min(1, Prefactor(t, df) * fraction / a);

        static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
    }

    /// <summary>x^(df/2) (1 − x)^½ / B(df/2, ½) with x = df / (df + t²).</summary>
    private static double Prefactor(double t, double df) =>
        Math.Exp(-df / 2 * Elementary.LogOnePlus(t / df * t)) * (t / Math.Sqrt(df + t * t)) * GammaRatio(df / 2) / Math.Sqrt(Math.PI);

    /// <summary>Γ(a + ½) / Γ(a), by its asymptotic series (Abramowitz and Stegun 6.1.47) and the recurrence of Γ.</summary>
    internal static double GammaRatio(double a)
    {
        var factor = 1.0;
        for (; a < 30; a++) factor *= a / (a + 0.5);
        var inverse = 1 / a;
        var series = 1 + inverse * (-1.0 / 8 + inverse * (1.0 / 128 + inverse * (5.0 / 1024 + inverse * (-21.0 / 32_768
            + inverse * (-399.0 / 262_144 + inverse * (869.0 / 4_194_304 + inverse * (39_325.0 / 33_554_432)))))));
        return factor * Math.Sqrt(a) * series;
    }

    /// <summary>The z with the same tail as t: G. W. Hill, "Student's t-distribution", Algorithm 395, Communications of the ACM 13 (1970).</summary>
    private static double NormalEquivalent(double t, double df)
    {
        var a = df - 0.5;
        var b = 48 * a * a;
        var y = a * Elementary.LogOnePlus(t / df * t);
        return (((((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3) / b + 1) * Math.Sqrt(y);
    }
}
