using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>How a claimed change stands against a measured one.</summary>
internal enum Verdict
{
    /// <summary>The two can't be compared.</summary>
    None,

    /// <summary>Inside the measured interval.</summary>
    Agrees,

    /// <summary>The other way.</summary>
    OtherSign,

    /// <summary>Past the interval on the side that sounds better.</summary>
    Flatters,

    /// <summary>Past the interval on the side that sounds worse.</summary>
    Modest,
}

/// <summary>
/// A claimed change beside a measured one, on the scale in which the claim is stated: in proportion, or in the metric's own
/// unit. A claim may round: half a unit of its last digit is no difference.
/// </summary>
internal sealed class Comparison
{
    private readonly double _factor;

    private Comparison(MovementFigure claimed, Measurement measured, Figure measuredChange, bool isRelative, double point, double claim, double tolerance, double factor)
    {
        Claimed = claimed;
        Measured = measured;
        MeasuredChange = measuredChange;
        IsRelative = isRelative;
        Verdict = Judge(point, claim, tolerance, measuredChange.Interval);
        Distance = Math.Abs(claim - point);
        _factor = factor;
    }

    public MovementFigure Claimed { get; }

    public Measurement Measured { get; }

    /// <summary>The lift or the delta, whichever the claim is stated in.</summary>
    public Figure MeasuredChange { get; }

    public bool IsRelative { get; }

    public Verdict Verdict { get; }

    /// <summary>How far the claim lies from what was measured, in the measured unit.</summary>
    public double Distance { get; }

    public static Comparison? Of(MovementFigure claimed, Measurement measured)
    {
        if (claimed.IsUnknown)
            return null;
        bool isRelative = Changes.IsRelative(claimed) || !measured.Delta.HasValue;
        Figure measuredChange = isRelative ? measured.Lift : measured.Delta;
        Figure claimedChange = isRelative ? claimed.Relative : claimed.Absolute;
        if (measuredChange.Value is not { } point || claimedChange.Value is not { } claim || !claim.Unit.Dimension.Matches(point.Unit.Dimension))
            return null;

        double inUnit = claim.Canonical / point.Unit.Factor;
        return new Comparison(claimed, measured, measuredChange, isRelative, point.Value, inUnit, Tolerance(claimed.Change, inUnit), point.Unit.Factor);
    }

    /// <summary>
    /// The measured change as the language writes it, with its interval, in the claim's own form; null where it has no unit
    /// that can be written.
    /// </summary>
    public string? Written()
    {
        double point = MeasuredChange.Value?.Value ?? double.NaN;
        if (!double.IsFinite(point))
            return null;
        Interval? interval = MeasuredChange.Interval;
        int decimals = Decimals(point, interval, 2);
        string text = Signed(point, decimals) + (IsRelative && Claimed.Target is MetricSymbol { IsRatio: true } ? " relative" : "");
        return interval is { } found ? $"{text} {WrittenInterval(found, decimals)}" : text;
    }

    /// <summary>The measured interval alone, in brackets, as it would be written after the claim's own estimate; null where there is none that holds it.</summary>
    public string? WrittenInterval()
    {
        if (MeasuredChange.Interval is not { } interval || MeasuredChange.Value is not { } point)
            return null;
        Figure claimed = IsRelative ? Claimed.Relative : Claimed.Absolute;
        double estimate = (claimed.Value?.Canonical ?? double.NaN) / _factor;
        for (int digits = 2; digits <= 6; digits++)
        {
            int decimals = Decimals(point.Value, interval, digits);
            // "[15, 15]" holds 15 as well, and would say that it is known exactly.
            if (Math.Pow(10, -decimals) <= (interval.High - interval.Low) / 2 && Math.Round(interval.Low, decimals) <= estimate && estimate <= Math.Round(interval.High, decimals))
                return WrittenInterval(interval, decimals);
        }

        return null;
    }

    private string WrittenInterval(Interval interval, int decimals)
    {
        string level = Math.Abs(interval.Level - 0.95) < 1e-9 ? "" : " at " + (interval.Level * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";
        return $"[{Plain(interval.Low, decimals)}, {Plain(interval.High, decimals)}]{level}";
    }

    private Verdict Judge(double point, double claim, double tolerance, Interval? interval)
    {
        if (claim != 0 && point != 0 && Math.Sign(claim) != Math.Sign(point) && Math.Abs(claim - point) > tolerance)
            return Verdict.OtherSign;
        if (interval is not { } bounds || MovementFigure.HigherIsBetter(Claimed.Target) is not { } higher)
            return interval is null ? Verdict.None : Verdict.Agrees;
        if (claim > bounds.High + tolerance)
            return higher ? Verdict.Flatters : Verdict.Modest;
        if (claim < bounds.Low - tolerance)
            return higher ? Verdict.Modest : Verdict.Flatters;
        return Verdict.Agrees;
    }

    private static double Tolerance(Figure change, double value)
    {
        int digits = Math.Clamp(change.Digits, 1, 15);
        double size = Math.Abs(value);
        return size > 0 ? 0.5 * Math.Pow(10, Math.Floor(Math.Log10(size)) - digits + 1) * (1 + 1e-9) : 0;
    }

    private static int Decimals(double point, Interval? interval, int digits)
    {
        double size = Math.Max(Math.Abs(point), interval is { } i ? (i.High - i.Low) / 10 : 0);
        return size > 0 ? Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 12) : 0;
    }

    private string Signed(double value, int decimals) => (value >= 0 ? "+" : "") + Plain(value, decimals);

    private string Plain(double value, int decimals)
    {
        string number = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Unit unit = MeasuredChange.Unit ?? Unit.One;
        string suffix = unit.ToString();
        if (unit.Equals(Unit.One))
            return number;
        return suffix is "%" or "pp" or "bps" ? number + suffix : number + " " + suffix;
    }
}
