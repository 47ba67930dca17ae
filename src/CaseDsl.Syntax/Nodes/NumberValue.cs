using System.Globalization;

namespace CaseDsl.Syntax;

/// <summary>What a number as written says.</summary>
/// <param name="Value">With the magnitude applied: <c>1.5M</c> is 1500000; <c>4.2%</c> is 4.2.</param>
/// <param name="SignificantDigits">As written: <c>1.50</c> has 3, <c>1200</c> 4, <c>1.5M</c> 2, <c>1_204_331</c> 7.</param>
/// <param name="Decimals">Digits after the point, before the magnitude is applied.</param>
/// <param name="Currency"><c>USD</c>, <c>EUR</c> or <c>GBP</c> for <c>$ € £</c>, else null.</param>
/// <param name="Magnitude"><c>k M B T</c>, glued or from its word; <c>'\0'</c> where there is none.</param>
public readonly record struct NumberValue(double Value, int SignificantDigits, int Decimals, string? Currency, char Magnitude)
{
    /// <summary>Reads a number token's text and the magnitude word after it, if any; what can't be read counts as 0.</summary>
    public static NumberValue Parse(string number, string magnitudeWord = "")
    {
        var currency = number.Length == 0 ? null : SyntaxFacts.CurrencyOf(number[0]);
        Span<char> digits = number.Length <= 64 ? stackalloc char[64] : new char[number.Length];
        var length = 0;
        var significant = 0;
        var decimals = 0;
        var afterPoint = false;
        var magnitude = '\0';
        var written = currency is null ? number.AsSpan() : number.AsSpan(1);
        var decimalComma = DecimalComma(written);
        var pointsPartThousands = written.Count('.') > 1;
        for (var i = 0; i < written.Length; i++)
        {
            var c = i == decimalComma ? '.' : written[i];
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
                if (c != '0' || significant > 0)
                    significant++;
                if (afterPoint)
                    decimals++;
            }
            else if (c == '.' && !pointsPartThousands)
            {
                if (afterPoint)
                    break;
                afterPoint = true;
                digits[length++] = c;
            }
            else if (c is 'k' or 'M' or 'B' or 'T')
            {
                magnitude = c;
                break;
            }
            else if (c != '_' && !Parsing.Lexer.PartsThousands(c))
            {
                break;
            }
        }

        if (magnitude == '\0')
            magnitude = SyntaxFacts.MagnitudeOf(magnitudeWord);
        _ = double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);

        // A zero has no leading digit to count from; what is written after its point is what is known of it.
        if (significant == 0)
            significant = Math.Max(1, decimals);
        return new NumberValue(value * SyntaxFacts.FactorOf(magnitude), significant, decimals, currency, magnitude);
    }

    /// <summary>Where a comma stands for the point, as in <c>1,5</c>; -1 where none does. Of <c>1,204</c> it parts thousands.</summary>
    private static int DecimalComma(ReadOnlySpan<char> number)
    {
        const int digitsInGroup = 3;
        var comma = number.IndexOf(',');
        if (comma < 0 || number[(comma + 1)..].ContainsAny(',', '.'))
            return -1;
        var digits = 0;
        while (comma + 1 + digits < number.Length && char.IsAsciiDigit(number[comma + 1 + digits]))
            digits++;
        return digits != digitsInGroup || number.TrimStart(' ')[0] == '0' ? comma : -1;
    }
}
