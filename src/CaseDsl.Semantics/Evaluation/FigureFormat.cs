using System.Globalization;
using System.Text;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// Prints figures as a person reads them: with their unit, rounded to the digits their inputs carry, and with their
/// interval. The same words in prose, on pages, in findings and in the editor.
/// </summary>
public static class FigureFormat
{
    /// <summary>What a computed figure is rounded to at least: one digit would hide more than it is honest about.</summary>
    internal const int LeastComputedDigits = 2;

    // How far rounding may take the difference of two levels from what it is, and how many digits more are spent on that.
    private const double MostDistortion = 0.1;
    private const int MostFinerDigits = 2;

    // How many steps of its last digit a drawn interval spans at least; no whole number, which neat bounds would meet by a hair.
    private const double LeastSteps = 3.5;

    // Of a figure that is exact as its author wrote it, bounds need no more digits than these.
    private const int MostPointDigits = 6;

    // What an exact figure is rounded to where it has a fraction: 1 / 3 of two counts.
    internal const int ExactFractionDigits = 3;

    /// <summary><c>+1.5% relative [0.3%, 2.7%]</c>, <c>$1.3M per quarter</c>, <c>at least $1M</c>, <c>unknown</c>.</summary>
    public static string Format(Figure figure) => Format(figure, withInterval: true);

    /// <summary>The figure without its interval.</summary>
    public static string FormatPoint(Figure figure) => Format(figure, withInterval: false);

    private static string Format(Figure figure, bool withInterval)
    {
        if (figure.Value is { } value)
        {
            if (figure.IsPValue)
                return QuantityFormat.FormatPValue(value.Value);
            if (figure.IsProbability)
                return new ProbabilityFigure(value.Canonical, null).ToString();
            if (figure.IsNeed)
                return FormatNeed(value, DisplayDigits(figure));
            var text = new StringBuilder();
            text.Append(figure.Bound switch
            {
                BoundKind.AtLeast => "at least ",
                BoundKind.AtMost => "at most ",
                _ => "",
            });
            text.Append(QuantityFormat.Format(value, PointDigits(figure, value), figure.IsSigned));
            if (figure.IsRelative && value.Unit.Dimension.IsNone)
                text.Append(" relative");
            // x − x is 0, and an interval of no width tells nothing.
            if (withInterval && figure.Interval is { } interval && interval.Low < interval.High)
                text.Append(' ').Append(FormatInterval(figure, interval));
            return text.ToString();
        }

        if (figure.KnownPart is { HasValue: true } known && !figure.UnknownParts.IsEmpty)
            return $"{Format(known, withInterval)} before {Join(figure.UnknownParts)}, which {(figure.UnknownParts.Length == 1 ? "is" : "are")} unknown";
        if (figure.IsCondition)
            return figure.Truth switch { true => "yes", false => "no", null when figure.Missing is { } reason => $"not decidable: {reason}", null => "not decidable" };
        if (figure.Text is { } stated)
            return stated.Raw;
        if (figure.Word is { } word)
            return word;
        if (figure.Date is { } date)
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (figure.Symbol is { } symbol)
            return symbol.DisplayName;
        if (!figure.Items.IsDefault)
            return string.Join(", ", figure.Items.Select(Format));
        return figure.Missing is { } why && why.StartsWith(ProbabilityFigure.NotComputedLead, StringComparison.Ordinal) ? why : "unknown";
    }

    // The same number wherever it is told: 159.4 days are 160, since nobody runs four tenths of one.
    private static string FormatNeed(Quantity value, int digits)
    {
        var place = value.Unit.Dimension.IsTime ? 0 : Place(value.Value, digits);
        var step = Math.Pow(10, Math.Max(0, place));
        var rounded = new Quantity(Math.Ceiling((value.Value / step) - 1e-9) * step, value.Unit);
        return QuantityFormat.Format(rounded, DigitsTo(Math.Max(0, place), rounded.Value));
    }

    /// <summary>The figure's interval alone: <c>[$1.2M, $1.8M]</c>; a level other than 95 % is named.</summary>
    public static string FormatInterval(Figure figure, Interval interval)
    {
        var unit = BoundUnit(figure.Unit ?? Unit.One);
        var low = new Quantity(interval.Low, unit);
        var high = new Quantity(interval.High, unit);
        // Stated bounds read as stated; but "[$80k, $0.12M]" would be two scales where the author wrote one.
        var bounds = figure.BoundDigits is not { Low: > 0, High: > 0 } stated
            ? QuantityFormat.FormatIntervalAt(low, high, DrawnPlace(figure, interval))
            : unit.Dimension.Currency is not null || unit.Dimension.IsCount
                ? QuantityFormat.FormatIntervalAt(low, high, Math.Min(Place(interval.Low, stated.Low), Place(interval.High, stated.High)))
                : $"[{QuantityFormat.Format(low, stated.Low)}, {QuantityFormat.Format(high, stated.High)}]";
        var level = Math.Abs(interval.Level - 0.95) < 1e-9 ? "" : $" at {interval.Level.ToString("0.##%", CultureInfo.InvariantCulture)}";
        return bounds + level;
    }

    /// <summary>
    /// A level before and after, to as many digits as show the difference: <c>4.20%</c> and <c>4.26%</c>. Two figures
    /// without both values are printed each as it is.
    /// </summary>
    public static (string Before, string After) FormatLevels(Figure before, Figure after)
    {
        if (before.Value is not { } from || after.Value is not { } to || !from.Unit.Dimension.Matches(to.Unit.Dimension))
            return (FormatPoint(before), FormatPoint(after));
        var target = to.In(from.Unit);
        var difference = Math.Abs(target.Value - from.Value);
        var place = difference > 0
            ? Math.Min((int)Math.Floor(Math.Log10(difference) + 1e-9), Place(from.Value, DisplayDigits(before)))
            : Place(from.Value, DisplayDigits(before));
        // Rounding both ends must not make the change another one: $15M to $13.5M is not "$15M" to "$14M".
        for (var finer = 0; finer < MostFinerDigits && Distorts(from.Value, target.Value, place); finer++)
            place--;
        return (
            QuantityFormat.Format(from, DigitsTo(place, from.Value)),
            QuantityFormat.Format(target, DigitsTo(place, target.Value)));
    }

    private static bool Distorts(double from, double to, int place)
    {
        var unit = Math.Pow(10, place);
        var shown = (Math.Round(to / unit) - Math.Round(from / unit)) * unit;
        return Math.Abs(shown - (to - from)) > MostDistortion * Math.Abs(to - from);
    }

    internal static int DisplayDigits(Figure figure)
    {
        if (figure.Digits < Figure.ExactDigits)
            return Math.Max(1, figure.Digits);
        var value = figure.Value?.Value ?? 0;
        return value == Math.Floor(value) && Math.Abs(value) is >= 1 and < 1e15 ? (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-12) + 1
            : value == 0 ? 1
            : ExactFractionDigits;
    }

    // Bounds stand beside the estimate, so they need no period and no count: "$1.5M per quarter [$1.2M, $1.8M]".
    private static Unit BoundUnit(Unit unit)
    {
        if (unit.Dimension.IsNone)
            return unit;
        if (unit.Dimension.Currency is { } currency)
            return Unit.Money(currency);
        // A count's bounds are told in its thousands and millions, though without its name.
        return unit.Dimension.IsCount ? unit : Unit.One;
    }

    // Bounds are rounded where the estimate is, so that the two read as one; a drawn interval for which that is coarse, by up to two
    // of its own digits, so that rounding moves no bound by much more than a quarter of its distance: 10% [9%, 11%] of $15M is
    // [$1.35M, $1.65M] and not [$1.4M, $1.6M]. A measured one by two digits where it is narrower. A measured estimate far smaller than its interval claims no digits that the interval takes back.
    private static int DrawnPlace(Figure figure, Interval interval)
    {
        var value = figure.Value?.Value ?? 0;
        var own = Place(value, Math.Min(DisplayDigits(figure), MostPointDigits));
        if (!(interval.High > interval.Low))
            return own;
        if (!IsMeasured(figure))
            return Math.Min(own, (int)Math.Floor(Math.Log10((interval.High - interval.Low) / LeastSteps) + 1e-9));
        var half = (int)Math.Floor(Math.Log10((interval.High - interval.Low) / 2) + 1e-9);
        var width = (int)Math.Floor(Math.Log10(interval.High - interval.Low) + 1e-9) - 1;
        return own >= width ? Math.Min(own, width) : Math.Max(own, RoundsToNone(value, half - 1) ? half - 2 : half - 1);
    }

    private static int PointDigits(Figure figure, Quantity value)
    {
        if (!IsMeasured(figure) || figure.Interval is not { } interval)
            return DisplayDigits(figure);
        var own = Place(value.Value, Math.Min(DisplayDigits(figure), MostPointDigits));
        var place = DrawnPlace(figure, interval);
        return place > own ? DigitsTo(place, value.Value) : DisplayDigits(figure);
    }

    // Computed from counts and spreads, whose digits say nothing of how well the change is known.
    private static bool IsMeasured(Figure figure) => figure.HasStatedInterval && figure.BoundDigits is { Low: 0, High: 0 };

    private static bool RoundsToNone(double value, int place) => value != 0 && Math.Abs(value) < 0.5 * Math.Pow(10, place);

    internal static int Place(double value, int digits) =>
        value == 0 ? -digits : (int)Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1;

    internal static int DigitsTo(int place, double value) =>
        value == 0 ? 1 : Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(value))) - place + 1, 1, 15);

    internal static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };
}
