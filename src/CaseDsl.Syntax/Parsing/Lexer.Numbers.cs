using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

internal sealed partial class Lexer
{
    private const int DigitsInGroup = 3;

    private static bool IsDateDash(char c) => c is '-' or '−' or '–' or '‑';

    /// <summary>True where a sign of money is followed by a number, perhaps after a space.</summary>
    private bool MoneyFollows(int at)
    {
        var next = at + 1;
        while (next < _limit && _text[next] == ' ')
        {
            next++;
        }

        return next < _limit
            && (char.IsAsciiDigit(_text[next])
                || (_text[next] == '.' && next + 1 < _limit && char.IsAsciiDigit(_text[next + 1])));
    }

    private GreenToken Money(int start, GreenNode? leading)
    {
        _position++;
        var gap = _position;
        while (Peek() == ' ')
        {
            _position++;
        }

        if (_position > gap)
        {
            Report("CASE1004", start, _position - start, $"Write the amount right after '{_text[start]}', with no space between.",
                Replace("Remove the space", true, gap, _position - gap, ""));
        }

        Digits(_position);
        if (!Magnitude())
            GluedWord(start);
        return Finish(SyntaxKind.MoneyLiteralToken, start, leading);
    }

    /// <summary>Letters glued to an amount of money, as in <c>$3bn</c>: no unit, and often a magnitude written another way.</summary>
    private void GluedWord(int start)
    {
        var word = _position;
        while (IsWordGoingOn(_position))
        {
            _position += IsAstralLetter(_position) ? 2 : 1;
        }

        if (_position == word)
            return;
        if (ColonFollows(_position))
        {
            _position = word;
            return;
        }

        var text = new string(_text, start, _position - start);
        var meant = SyntaxFacts.MagnitudeMeantBy(_text.AsSpan(word, _position - word));
        if (meant == '\0')
        {
            Report("CASE1004", start, text.Length, $"'{text}' is no amount of money. After the digits stands k, M, B or T, or a blank: '$1.5M', '$11.54 per member'.");
            return;
        }

        Report("CASE1004", start, text.Length, $"'{text}' is no amount of money. Write '{_text.AsSpan(start, word - start)}{meant}'.",
            Replace($"Write '{meant}'", true, word, _position - word, meant.ToString()));
    }

    private GreenToken Number(int start, GreenNode? leading)
    {
        if (LooksLikeDate(start, out var dateEnd))
            return Date(start, dateEnd, leading);
        Digits(start);
        if (Magnitude())
            return Finish(SyntaxKind.NumberLiteralToken, start, leading);
        var kind = Suffix();
        return Finish(kind, start, leading);
    }

    /// <summary>The digits of a number with their point and separators, from <paramref name="start"/>.</summary>
    private void Digits(int start)
    {
        var grouped = GroupedEnd(start);
        if (grouped > 0)
        {
            _position = grouped;
            Fraction();
            var text = new string(_text, start, _position - start);
            var right = string.Create(text.Length, (text, Length: grouped - start), static (span, number) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = i < number.Length && !char.IsAsciiDigit(number.text[i]) ? '_' : number.text[i];
            });
            Report("CASE2014", start, text.Length, $"'{text}' reads as several values. Write '{right}'.",
                Replace($"Write '{right}'", true, start, text.Length, right));
            return;
        }

        var leadingPoint = Peek() == '.';
        DigitRun();
        if (Peek() == ',' && char.IsAsciiDigit(Peek(1)) && IsDecimalComma(start, _position))
        {
            DecimalComma(start);
            return;
        }

        Fraction();
        if (leadingPoint)
        {
            Report("CASE1004", start, _position - start, $"Write a digit before the point: '0{_text.AsSpan(start, _position - start)}'.",
                Replace("Write '0' before the point", true, start, 0, "0"));
            return;
        }

        // More points, as a version has them.
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            while (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
            {
                Fraction();
            }

            var text = new string(_text, start, _position - start);
            if (Peek() == '%' || IsWordGoingOn(_position))
                Report("CASE1004", start, text.Length, $"'{text}' is not a number: it has more than one point.");
            else
                Report("CASE1004", start, text.Length, $"'{text}' is not a number. If it is a version or a code, write it as a text: \"{text}\".",
                    Replace($"Write \"{text}\"", false, start, text.Length, $"\"{text}\""));
            return;
        }

        var digits = _text.AsSpan(start, _position - start);
        if (digits[^1] == '_' || digits.Contains("__", StringComparison.Ordinal) || digits.Contains("_.", StringComparison.Ordinal)
            || digits.Contains("._", StringComparison.Ordinal))
        {
            var text = digits.ToString();
            Report("CASE1004", start, text.Length, $"'{text}' is not a number: a '_' stands between two digits, as in '1_204_331'.");
        }
        else if (digits.Length > 300 && double.IsInfinity(NumberValue.Parse(digits.ToString()).Value))
        {
            Report("CASE1004", start, digits.Length, "The number is too large to compute with.");
        }
    }

    private void DecimalComma(int start)
    {
        var comma = _position++;
        DigitRun();
        if (IsInForeignInterval)
            return;
        var right = $"{_text.AsSpan(start, comma - start)}.{_text.AsSpan(comma + 1, _position - comma - 1)}";
        Report("CASE2014", start, _position - start, $"'{_text.AsSpan(start, _position - start)}' reads as two values. Decimals stand after a point: write '{right}'.",
            Replace($"Write '{right}'", true, comma, 1, "."));
    }

    private void DigitRun()
    {
        while (char.IsAsciiDigit(Peek()) || (Peek() == '_' && !IsLetterAt(_position + 1)))
        {
            _position++;
        }
    }

    private bool IsLetterAt(int at) => at < _limit && IsIdentifierPart(_text[at]) && !char.IsAsciiDigit(_text[at]) && _text[at] != '_';

    private void Fraction()
    {
        if (Peek() != '.' || !char.IsAsciiDigit(Peek(1)))
            return;
        _position++;
        DigitRun();
    }

    /// <summary>A glued <c>k M B T</c> that no letter follows.</summary>
    private bool Magnitude()
    {
        if (Peek() is not ('k' or 'M' or 'B' or 'T') || IsWordGoingOn(_position + 1) || ColonFollows(_position + 1))
            return false;
        _position++;
        return true;
    }

    /// <summary>What makes a number a percentage, points or a multiple; leaves a unit to the next token.</summary>
    private SyntaxKind Suffix()
    {
        if (TakeSuffix("%"))
            return SyntaxKind.PercentLiteralToken;
        if (TakeSuffix("pp"))
            return SyntaxKind.PointsLiteralToken;
        if (TakeSuffix("bps"))
            return SyntaxKind.BasisPointsLiteralToken;
        if (Peek() == 'x' && TakeSuffix("x"))
            return SyntaxKind.MultipleLiteralToken;
        return SyntaxKind.NumberLiteralToken;
    }

    private bool TakeSuffix(string suffix)
    {
        var at = _position;
        while (at < _limit && _text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at++;
        }

        var end = at + suffix.Length;
        if (end > _limit || !_text.AsSpan(at, suffix.Length).SequenceEqual(suffix))
            return false;
        if (suffix != "%" && (IsWordGoingOn(end) || ColonFollows(end)))
            return false;
        _position = end;
        return true;
    }

    private bool IsWordGoingOn(int at) => at < _limit && (IsIdentifierPart(_text[at]) || IsAstralLetter(at));

    /// <summary>A word directly before a colon is a property's name, whatever it looks like.</summary>
    private bool ColonFollows(int at)
    {
        while (at < _limit && IsBlank(_text[at]))
        {
            at++;
        }

        return at < _limit && _text[at] == ':';
    }

    /// <summary>
    /// Where <c>1,204,331</c> ends, or 0 where these are no grouped digits. One comma alone between brackets separates
    /// two values, and one point alone is a point.
    /// </summary>
    private int GroupedEnd(int start)
    {
        var at = start;
        while (at < _limit && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        // '0,125' is no thousand: its comma is a point.
        if (at - start is 0 or > DigitsInGroup || _text[start] == '0')
            return 0;
        var end = at;
        var groups = 0;
        var sign = at < _limit ? _text[at] : '\0';
        if (!PartsThousands(sign))
            return 0;
        while (end + DigitsInGroup < _limit && _text[end] == sign && IsGroup(end + 1))
        {
            end += 1 + DigitsInGroup;
            groups++;
        }

        return groups == 0
            || (groups == 1 && (sign == '.' || (sign == ',' && IsOnlyCommaInBrackets(start, at)))) ? 0 : end;
    }

    /// <summary>Signs that stand between thousands somewhere in the world: <c>1 204 331</c>, <c>1.204.331</c>, <c>1'204'331</c>.</summary>
    internal static bool PartsThousands(char c) => c is ',' or ' ' or '\u00A0' or '\u2009' or '\u202F' or '.' or '\'' or '’';

    private bool IsGroup(int at)
    {
        if (at + DigitsInGroup > _limit)
            return false;
        for (var i = 0; i < DigitsInGroup; i++)
        {
            if (!char.IsAsciiDigit(_text[at + i]))
                return false;
        }

        var after = at + DigitsInGroup;
        return after >= _limit || (!char.IsAsciiDigit(_text[after]) && _text[after] is not ('_' or '-'));
    }

    private bool IsOnlyCommaInBrackets(int start, int comma)
    {
        for (var at = start - 1; at >= 0 && !IsLineEnd(_text[at]); at--)
        {
            var c = _text[at];
            if (c is ']' or ')' or ',' or '{' or '}' or ':')
                return false;
            if (c is not ('[' or '('))
                continue;
            var close = c == '[' ? ']' : ')';
            for (var i = comma + 1; i < _limit && !IsLineEnd(_text[i]); i++)
            {
                if (_text[i] == ',')
                    return false;
                if (_text[i] == close)
                    return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>Unspaced digits-digits-digits is always a date.</summary>
    private bool LooksLikeDate(int start, out int end)
    {
        end = start;
        for (var part = 0; part < 3; part++)
        {
            if (part > 0)
            {
                if (end >= _limit || !IsDateDash(_text[end]))
                    return false;
                end++;
            }

            var digits = end;
            while (end < _limit && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }

            if (end == digits)
                return false;
        }

        return true;
    }

    private GreenToken Date(int start, int end, GreenNode? leading)
    {
        // Whatever is glued on, a time of day above all, belongs to the same fault.
        while (end < _limit && (IsIdentifierPart(_text[end])
            || (end + 1 < _limit && (IsDateDash(_text[end]) || _text[end] is ':' or '.') && char.IsAsciiDigit(_text[end + 1]))))
        {
            end++;
        }

        _position = end;
        var text = _text.AsSpan(start, end - start);
        if (!IsDay(text))
            ReportBadDate(text.ToString(), start);
        return Finish(SyntaxKind.DateLiteralToken, start, leading);
    }

    /// <summary>True for a dash with blanks around it that stands between two days.</summary>
    private bool IsBetweenDates(int at)
    {
        const int width = 10;
        var before = at;
        while (before > 0 && IsBlank(_text[before - 1]))
        {
            before--;
        }

        var after = at + 1;
        while (after < _limit && IsBlank(_text[after]))
        {
            after++;
        }

        return before < at && before >= width && after + width <= _limit
            && IsDay(_text.AsSpan(before - width, width)) && IsDay(_text.AsSpan(after, width));
    }

    private static bool IsDay(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        return int.TryParse(text[..4], out var year)
            && int.TryParse(text[5..7], out var month)
            && int.TryParse(text[8..], out var day)
            && year >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
    }

    private void ReportBadDate(string text, int start)
    {
        var parts = text.Split('-', '−', '–', '‑');
        if (parts.Length == 3 && parts[0].Length == 4)
        {
            var day = parts[2];
            var length = 0;
            while (length < day.Length && char.IsAsciiDigit(day[length]))
            {
                length++;
            }

            var right = $"{parts[0]}-{parts[1].PadLeft(2, '0')}-{day[..length].PadLeft(2, '0')}";
            if (IsDay(right))
            {
                Report("CASE1005", start, text.Length, $"'{text}' is not written as a date. Write '{right}'.",
                    Replace($"Write '{right}'", true, start, text.Length, right));
                return;
            }

            Report("CASE1005", start, text.Length, $"There is no day '{text}'. A date is written year-month-day, as in '2026-05-06'.");
            return;
        }

        Report("CASE1005", start, text.Length,
            $"'{text}' is read as a date, and is none. A date is written year-month-day, as in '2026-05-06'; for a difference put spaces around '-'.");
    }
}
