namespace CaseDsl.Quantities.Statistics;

/// <summary>The root of an increasing function.</summary>
internal static class Roots
{
    /// <summary>
    /// Where an increasing function crosses 0 between two places, to the last digits. R. P. Brent, "Algorithms for Minimization without Derivatives" (1973), chapter 4.
    /// NaN where it has one sign at both.
    /// </summary>
    internal static double Find(Func<double, double> function, double low, double high)
    {
        double a = low, b = high, fa = function(a), fb = function(b);
        if (fa == 0) return a;
        if (fb == 0) return b;
        if (!(fa < 0 && fb > 0)) return double.NaN;
        double c = a, fc = fa, step = b - a, before = step;
        for (var i = 0; i < 300; i++)
        {
            if (Math.Abs(fc) < Math.Abs(fb))
            {
                (a, b, c) = (b, c, b);
                (fa, fb, fc) = (fb, fc, fb);
            }

            var tolerance = 2e-16 * Math.Abs(b) + 1e-300;
            var middle = (c - b) / 2;
            if (Math.Abs(middle) <= tolerance || fb == 0) return b;
            if (Math.Abs(before) >= tolerance && Math.Abs(fa) > Math.Abs(fb)) (step, before) = Interpolate(a, b, c, fa, fb, fc, middle, tolerance, step, before);
            else step = before = middle;

            a = b;
            fa = fb;
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, middle);
            fb = function(b);
            if (fb > 0 != fc > 0) continue;
            c = a;
            fc = fa;
            step = before = b - a;
        }

        return b;
    }

    private static (double Step, double Before) Interpolate(
        double a, double b, double c, double fa, double fb, double fc, double middle, double tolerance, double step, double before)
    {
        double p, q;
        var s = fb / fa;
        if (a == c)
        {
            p = 2 * middle * s;
            q = 1 - s;
        }
        else
        {
            var u = fa / fc;
            var r = fb / fc;
            p = s * (2 * middle * u * (u - r) - (b - a) * (r - 1));
            q = (u - 1) * (r - 1) * (s - 1);
        }

        if (p > 0) q = -q;
        else p = -p;
        return 2 * p < Math.Min(3 * middle * q - Math.Abs(tolerance * q), Math.Abs(before * q)) ? (p / q, step) : (middle, middle);
    }
}
