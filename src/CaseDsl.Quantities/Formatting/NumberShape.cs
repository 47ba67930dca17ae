using System.Globalization;
using System.Text;

namespace CaseDsl.Quantities;

/// <summary>How a number, or the two ends of an interval, are laid out: the last digit shown and the magnitude letter.</summary>
internal readonly record struct NumberShape(int Position, int Magnitude)
{
    private const int FewestForMagnitude = 4;
    private const int LargestMagnitude = 4;
    private const int MostDecimals = 12;

    private static readonly char[] Letters = ['k', 'M', 'B', 'T'];

    /// <summary>The shape in which a number shows so many digits.</summary>
    /// <param name="number">The number.</param>
    /// <param name="significantDigits">Digits carried, 1 to 15.</param>
    /// <param name="abbreviates">Whether k, M, B and T may stand for thousands: from 10,000 up, where fewer digits are carried than the number has.</param>
    /// <param name="isMoney">Money under a million with two digits or fewer is told in millions: $0.4M.</param>
    internal static NumberShape For(DecimalNumber number, int significantDigits, bool abbreviates, bool isMoney)
    {
        var position = number.PositionOf(significantDigits);
        var top = position + significantDigits - 1;
        if (number.Mantissa == 0) return new NumberShape(0, 0);
        var magnitude = 0;
        if (abbreviates && top >= FewestForMagnitude && position > 0)
        {
            magnitude = Math.Min(top / 3, LargestMagnitude);
            if (isMoney && top == 5 && significantDigits <= 2) magnitude = 2;
        }

        return new NumberShape(Math.Max(position, -MostDecimals), magnitude);
    }

    /// <summary>Appends the number's digits, grouped by thousands, without its sign.</summary>
    internal void Append(StringBuilder text, DecimalNumber number, bool padCents)
    {
        var position = Math.Max(Position, number.LowestPosition);
        var units = number.RoundedAt(position);
        var decimals = Math.Max(0, 3 * Magnitude - position);
        Span<char> digits = stackalloc char[32];
        units.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var zeros = units == 0 ? 0 : Math.Max(0, position - 3 * Magnitude);
        var whole = length - decimals;
        if (whole <= 0) text.Append('0');
        for (var i = 0; i < whole + zeros; i++)
        {
            if (i > 0 && (whole + zeros - i) % 3 == 0) text.Append(',');
            text.Append(i < whole ? digits[i] : '0');
        }

        if (decimals > 0)
        {
            text.Append('.').Append('0', Math.Max(0, -whole)).Append(digits[Math.Max(0, whole)..length]);
            if (padCents && decimals == 1 && Magnitude == 0) text.Append('0');
        }

        if (Magnitude > 0) text.Append(Letters[Magnitude - 1]);
    }
}
