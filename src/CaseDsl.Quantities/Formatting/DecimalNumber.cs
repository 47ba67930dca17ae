using System.Globalization;

namespace CaseDsl.Quantities;

/// <summary>The 15 decimal digits that a double carries for certain: |value| = Mantissa × 10^(Exponent − 14), Mantissa of 15 digits or 0.</summary>
internal readonly record struct DecimalNumber(bool IsNegative, ulong Mantissa, int Exponent)
{
    internal const int Digits = 15;

    // 18 digits are the most that fit an unsigned 64-bit number together with what rounding adds.
    private const int MostDigits = 18;

    /// <summary>Takes a finite number apart; beyond 15 digits a double holds nothing but the noise of binary.</summary>
    internal static DecimalNumber From(double value)
    {
        if (value == 0) return default;
        Span<char> text = stackalloc char[32];
        Math.Abs(value).TryFormat(text, out var length, "E14", CultureInfo.InvariantCulture);
        var mantissa = (ulong)(text[0] - '0');
        foreach (var digit in text.Slice(2, Digits - 1)) mantissa = mantissa * 10 + (ulong)(digit - '0');
        return new DecimalNumber(value < 0, mantissa, int.Parse(text[(Digits + 2)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>The power of ten of the last of so many digits, after rounding has carried: 999.9 to two digits is 1,000 and its last digit 100.</summary>
    internal int PositionOf(int significantDigits)
    {
        if (Mantissa == 0) return 0;
        var position = Exponent + 1 - significantDigits;
        return RoundedAt(position) >= PowerOfTen(significantDigits) ? position + 1 : position;
    }

    /// <summary>|value| in units of 10^position, a half rounded up.</summary>
    internal ulong RoundedAt(int position)
    {
        var drop = position - (Exponent - (Digits - 1));
        if (drop <= 0) return Mantissa * PowerOfTen(Math.Min(-drop, MostDigits - Digits));
        if (drop > Digits) return 0;
        var unit = PowerOfTen(drop);
        return (Mantissa + unit / 2) / unit;
    }

    /// <summary>The lowest position that <see cref="RoundedAt"/> can hold.</summary>
    internal int LowestPosition => Exponent - (MostDigits - 1);

    /// <summary>The power of ten of the last digit that is not 0.</summary>
    internal int LastPosition
    {
        get
        {
            if (Mantissa == 0) return 0;
            var position = Exponent - (Digits - 1);
            for (var rest = Mantissa; rest % 10 == 0; rest /= 10) position++;
            return Math.Min(position, 0);
        }
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent--) power *= 10;
        return power;
    }
}
