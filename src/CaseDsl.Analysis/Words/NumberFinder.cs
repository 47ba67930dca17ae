using System.Globalization;
using CaseDsl.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>A number with a unit, typed into prose.</summary>
/// <param name="Span">From its sign or currency to the end of its unit.</param>
/// <param name="Value">In <paramref name="Unit"/>, magnitude applied, with its sign where one is written.</param>
/// <param name="Step">One unit of its last digit.</param>
internal readonly record struct TypedNumber(TextSpan Span, string Text, double Value, double Step, Unit Unit, bool IsNegative);

/// <summary>
/// Finds numbers in digits with %, pp, bps, a currency or a unit. Not: 4K, H.264, p99, Q2, v3, years, dates, ranges,
/// web addresses, and what stands in quotation marks or backticks.
/// </summary>
internal static class NumberFinder
{
    public static void Find(string run, int offset, UnitTable units, List<TypedNumber> found)
    {
        int i = 0;
        while (i < run.Length)
        {
            char c = run[i];
            if (c is '"' or '\u201C' or '`' && EndOfQuote(run, i) is var close and > 0)
                i = close + 1;
            else if (char.IsLetter(c))
                i = EndOfWord(run, i);
            else if (char.IsAsciiDigit(c))
                i = ReadNumber(run, i, offset, units, found);
            else
                i++;
        }
    }

    private static int EndOfQuote(string run, int open)
    {
        char close = run[open] == '\u201C' ? '\u201D' : run[open];
        return run.IndexOf(close, open + 1);
    }

    /// <summary>The end of a word with whatever digits, points and hyphens are part of it: H.264, p99, COVID-19; or of a web address.</summary>
    private static int EndOfWord(string run, int start)
    {
        int i = start;
        while (i < run.Length && char.IsLetter(run[i]))
            i++;
        if (ProseReader.EndOfAddress(run, start, i) is var address and > 0)
            return address;
        bool hasJoint = i + 1 < run.Length && run[i] is '.' or '-' or '_' or '/' && i + 1 < run.Length && char.IsAsciiDigit(run[i + 1]);
        if (!hasJoint && !(i < run.Length && char.IsAsciiDigit(run[i])))
            return i;
        while (i < run.Length && (char.IsLetterOrDigit(run[i]) || (run[i] is '.' or '-' or '_' or '/' && i + 1 < run.Length && char.IsLetterOrDigit(run[i + 1]))))
            i++;
        return i;
    }

    private static int ReadNumber(string run, int start, int offset, UnitTable units, List<TypedNumber> found)
    {
        int digitsEnd = EndOfDigits(run, start);
        int after = digitsEnd;

        // Ranges and dates: neither end is a figure of its own.
        if (RangeEnd(run, digitsEnd) is var range and > 0)
            return range;

        double magnitude = Magnitude(run, ref after);
        if (!TryUnit(run, start, ref after, units, out int from, out Unit unit))
            return Math.Max(after, digitsEnd);
        string digits = run[start..digitsEnd].Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || IsYear(digits, from == start, unit))
            return after;
        if (RangeEnd(run, after) is var second and > 0)
            return second;

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        double step = Math.Pow(10, point < 0 ? 0 : point + 1 - digits.Length) * magnitude;
        bool isNegative = false;
        if (from > 0 && run[from - 1] is '+' or '-' or '\u2212' && (from == 1 || char.IsWhiteSpace(run[from - 2]) || run[from - 2] == '('))
        {
            from--;
            isNegative = run[from] != '+';
        }

        found.Add(new TypedNumber(TextSpan.FromBounds(offset + from, offset + after), run[from..after], value * magnitude * (isNegative ? -1 : 1), step, unit, isNegative));
        return after;
    }

    private static int EndOfDigits(string run, int i)
    {
        while (i < run.Length)
        {
            bool isJoint = run[i] is '.' or ',' or '_' && i + 1 < run.Length && char.IsAsciiDigit(run[i + 1]);
            if (!char.IsAsciiDigit(run[i]) && !isJoint)
                break;
            i++;
        }

        return i;
    }

    /// <summary>The end of the second number of "10-12 %", "10 to 12 %" or a date; 0 where no range goes on here.</summary>
    private static int RangeEnd(string run, int i)
    {
        int at = i;
        while (at < run.Length && run[at] == ' ')
            at++;
        if (at < run.Length && run[at] is '-' or '\u2013' or '\u2014' or '/')
            at++;
        else if (at > i && run.AsSpan(at).StartsWith("to ", StringComparison.Ordinal))
            at += 3;
        else
            return 0;
        while (at < run.Length && run[at] is ' ' or '$' or '\u20AC' or '\u00A3')
            at++;
        if (at >= run.Length || !char.IsAsciiDigit(run[at]))
            return 0;
        at = EndOfDigits(run, at);
        return RangeEnd(run, at) is var further and > 0 ? further : at;
    }

    private static double Magnitude(string run, ref int after)
    {
        if (after < run.Length && (after + 1 >= run.Length || !char.IsLetter(run[after + 1])))
        {
            double glued = run[after] switch
            {
                'k' => 1e3,
                'M' => 1e6,
                'B' => 1e9,
                'T' => 1e12,
                _ => 1,
            };
            if (glued > 1)
            {
                after++;
                return glued;
            }
        }

        int word = after;
        while (word < run.Length && run[word] == ' ')
            word++;
        if (word == after)
            return 1;
        int end = word;
        while (end < run.Length && char.IsLetter(run[end]))
            end++;
        double spoken = run.AsSpan(word, end - word) switch
        {
            "thousand" => 1e3,
            "million" => 1e6,
            "billion" => 1e9,
            "trillion" => 1e12,
            _ => 1,
        };
        if (spoken > 1)
            after = end;
        return spoken;
    }

    private static bool TryUnit(string run, int start, ref int after, UnitTable units, out int from, out Unit unit)
    {
        from = start;
        unit = Unit.One;
        string? currency = start > 0
            ? run[start - 1] switch
            {
                '$' => "USD",
                '\u20AC' => "EUR",
                '\u00A3' => "GBP",
                _ => null,
            }
            : null;
        if (currency is not null)
        {
            from = start - 1;
            unit = Unit.Money(currency);
            return true;
        }

        int word = after;
        while (word < run.Length && run[word] is ' ' or '\u00A0')
            word++;
        if (word < run.Length && run[word] == '%')
        {
            after = word + 1;
            unit = Unit.Percent;
            return true;
        }

        int end = word;
        while (end < run.Length && (char.IsLetter(run[end]) || run[end] == '_'))
            end++;
        string name = run[word..end];
        // "4K", "1080p": a letter that is glued on and no unit makes another word of the number.
        if (name.Length == 0 || (end < run.Length && char.IsAsciiDigit(run[end])))
        {
            after = Math.Max(after, end);
            return false;
        }

        Unit? named = name switch
        {
            "pp" => Unit.PercentagePoint,
            "bps" => Unit.BasisPoint,
            "x" => null,
            "percent" => Unit.Percent,
            "dollar" or "dollars" => Unit.Money("USD"),
            "euro" or "euros" => Unit.Money("EUR"),
            "pound" or "pounds" => Unit.Money("GBP"),
            _ => units.Find(name),
        };
        if (word == after && named is null)
            after = end;
        if (named is null)
            return false;
        after = end;
        unit = named;
        return true;
    }

    /// <summary>2026 and the 1990s, whatever word comes next.</summary>
    private static bool IsYear(string digits, bool hasNoCurrency, Unit unit) =>
        hasNoCurrency && digits.Length == 4 && digits[0] is '1' or '2' && digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal))
        && !unit.Dimension.IsNone && unit.Dimension.Currency is null;
}
