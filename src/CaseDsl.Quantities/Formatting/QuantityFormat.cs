using System.Text;

namespace CaseDsl.Quantities;

/// <summary>
/// Quantities as people read them: "$1.5M per quarter", "301M members", "4.26%", "-0.06pp", "$11.54 per member per month".
/// Never scientific notation, never "-0", the same in every culture.
/// </summary>
public static class QuantityFormat
{
    /// <summary>As many digits as a number has: an exact figure, told without zeros behind its last digit.</summary>
    public const int ExactDigits = DecimalNumber.Digits;

    private const double SmallestPValueShown = 0.0001;

    /// <summary>
    /// The quantity rounded to so many digits (halves away from zero) with its unit. Money and counts from 10,000 up are told in
    /// k, M, B or T where fewer digits are carried than the number has; a count or a period is singular for exactly 1.
    /// </summary>
    /// <param name="quantity">What to tell; its unit is told as it is.</param>
    /// <param name="significantDigits">The digits its inputs carry, at least 1; <see cref="ExactDigits"/> or more tells an exact figure whole.</param>
    /// <param name="signed">Whether a rise is told with its "+". Zero has no sign.</param>
    /// <returns>The text; "undefined" for NaN, "infinite" or "-infinite" for a number without bound.</returns>
    public static string Format(Quantity quantity, int significantDigits, bool signed = false)
    {
        if (!double.IsFinite(quantity.Value)) return NotFinite(quantity.Value);
        var layout = new UnitLayout(quantity.Unit);
        var number = DecimalNumber.From(quantity.Value);
        var shape = NumberShape.For(number, ClampDigits(significantDigits), layout.Abbreviates, layout.IsMoney);
        if (layout.CountsWholeThings && shape is { Magnitude: 0, Position: < 0 } && number.Exponent >= 2) shape = shape with { Position = 0 };
        if (significantDigits >= ExactDigits) shape = shape with { Position = Math.Max(shape.Position, number.LastPosition) };
        if (number.RoundedAt(shape.Position) == 0) number = default;
        if (number.Mantissa == 0) shape = default;

        var text = new StringBuilder();
        AppendWithSymbol(text, layout, number, shape, signed);
        layout.AppendWords(text);
        return text.ToString();
    }

    /// <summary>
    /// "[0.3%, 2.7%]", "[$1.2M, $1.8M]", "[171 ms, 190 ms]": both ends with the same decimals and magnitude, with more digits than asked for
    /// where the two would otherwise read alike or an end that isn't 0 would read as 0. Counts and periods are left to the estimate before it.
    /// </summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; told in the unit of <paramref name="low"/>.</param>
    /// <param name="significantDigits">The digits the larger end carries; held between 1 and 15.</param>
    public static string FormatInterval(Quantity low, Quantity high, int significantDigits)
    {
        if (high.Dimension.Matches(low.Dimension)) high = high.In(low.Unit);
        var layout = new UnitLayout(low.Unit);
        var text = new StringBuilder("[");
        if (!double.IsFinite(low.Value) || !double.IsFinite(high.Value))
        {
            AppendEnd(text, layout, low.Value, significantDigits);
            AppendEnd(text.Append(", "), layout, high.Value, significantDigits);
            return text.Append(']').ToString();
        }

        var first = DecimalNumber.From(low.Value);
        var second = DecimalNumber.From(high.Value);
        var shape = SharedShape(first, second, ClampDigits(significantDigits), layout);
        AppendWithSymbol(text, layout, first, shape, signed: false);
        AppendWithSymbol(text.Append(", "), layout, second, shape, signed: false);
        return text.Append(']').ToString();
    }

    /// <summary>
    /// "[$1.20M, $1.80M]", "[-$0.05M, $1.15M]": both ends rounded at the same place and told with the same magnitude. Counts and
    /// periods are left to the estimate before it.
    /// </summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; told in the unit of <paramref name="low"/>.</param>
    /// <param name="place">
    /// The power of ten of the last digit told, in the unit of <paramref name="low"/>; lower where an end that isn't 0 would read as 0.
    /// </param>
    public static string FormatIntervalAt(Quantity low, Quantity high, int place)
    {
        if (high.Dimension.Matches(low.Dimension)) high = high.In(low.Unit);
        if (!double.IsFinite(low.Value) || !double.IsFinite(high.Value)) return FormatInterval(low, high, 2);
        var layout = new UnitLayout(low.Unit);
        var first = DecimalNumber.From(low.Value);
        var second = DecimalNumber.From(high.Value);
        var larger = Larger(first, second);
        // An end that isn't 0 does not read as 0: which side of it an interval reaches to is what it is read for.
        var lowest = larger.PositionOf(DecimalNumber.Digits);
        while (place > lowest && ReadsWrong(first, second, place)) place--;
        var digits = ClampDigits(larger.Exponent - place + 1);
        var shape = NumberShape.For(larger, digits, layout.Abbreviates, layout.IsMoney) with { Position = place };
        var text = new StringBuilder("[");
        AppendWithSymbol(text, layout, first, shape, signed: false);
        AppendWithSymbol(text.Append(", "), layout, second, shape, signed: false);
        return text.Append(']').ToString();
    }

    /// <summary>A plain fraction as a percentage: 0.0426 → "4.26%".</summary>
    public static string FormatPercent(double fraction, int significantDigits, bool signed = false) =>
        Format(new Quantity(fraction * 100, Unit.Percent), significantDigits, signed);

    /// <summary>A p-value: two digits, "&lt; 0.0001" below that, "not computed" for NaN.</summary>
    public static string FormatPValue(double p)
    {
        if (double.IsNaN(p)) return "not computed";
        return p < SmallestPValueShown ? "< 0.0001" : Format(Quantity.Of(Math.Min(p, 1)), p >= 0.995 ? 1 : 2);
    }

    private static NumberShape SharedShape(DecimalNumber low, DecimalNumber high, int digits, UnitLayout layout)
    {
        var larger = Larger(low, high);
        var shape = NumberShape.For(larger, digits, layout.Abbreviates, layout.IsMoney);
        var lowest = larger.PositionOf(DecimalNumber.Digits);
        while (shape.Position > lowest && ReadsWrong(low, high, shape.Position)) shape = shape with { Position = shape.Position - 1 };
        return shape;
    }

    private static bool ReadsWrong(DecimalNumber low, DecimalNumber high, int position)
    {
        var first = low.RoundedAt(position);
        var second = high.RoundedAt(position);
        if ((first == 0 && low.Mantissa != 0) || (second == 0 && high.Mantissa != 0)) return true;
        return first == second && low.IsNegative == high.IsNegative && low != high;
    }

    private static DecimalNumber Larger(DecimalNumber a, DecimalNumber b)
    {
        if (a.Mantissa == 0) return b;
        if (b.Mantissa == 0) return a;
        return a.Exponent != b.Exponent ? (a.Exponent > b.Exponent ? a : b) : a.Mantissa >= b.Mantissa ? a : b;
    }

    private static void AppendEnd(StringBuilder text, UnitLayout layout, double value, int significantDigits)
    {
        if (!double.IsFinite(value))
        {
            text.Append(NotFinite(value));
            return;
        }

        var number = DecimalNumber.From(value);
        AppendWithSymbol(text, layout, number, NumberShape.For(number, ClampDigits(significantDigits), layout.Abbreviates, layout.IsMoney), signed: false);
    }

    private static void AppendWithSymbol(StringBuilder text, UnitLayout layout, DecimalNumber number, NumberShape shape, bool signed)
    {
        var isZero = number.RoundedAt(Math.Max(shape.Position, number.LowestPosition)) == 0;
        if (!isZero && number.IsNegative) text.Append('-');
        else if (!isZero && signed) text.Append('+');
        text.Append(layout.Sign);
        shape.Append(text, number, layout.HasCents);
        text.Append(layout.Suffix);
    }

    private static int ClampDigits(int digits) => Math.Clamp(digits, 1, DecimalNumber.Digits);

    private static string NotFinite(double value) => double.IsNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
}
