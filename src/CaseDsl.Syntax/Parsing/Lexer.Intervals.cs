using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// Intervals as papers, spreadsheets and other languages write them: <c>(0.3% to 2.7%)</c>, <c>[0.3%; 2.7%]</c>,
/// <c>[0,3%, 2,7%]</c>. What is meant is plain, so it is one finding with the right form, and read as that.
/// </summary>
internal sealed partial class Lexer
{
    // Of the interval that was found to be written otherwise: where its first bound starts, its separator, and where it closes. -1 where none is under way.
    private int _openEnd;
    private int _separatorStart = -1;
    private int _separatorEnd;
    private int _intervalEnd = -1;

    // Brackets that are open where the line was read to.
    private int _bracketsOf = -1;
    private int _bracketsEnd;
    private int _openBrackets;

    private bool IsInForeignInterval => _position <= _intervalEnd;

    private GreenToken OpenBracket(int start, GreenNode? leading)
    {
        if (start > _intervalEnd)
            FindForeignInterval(start);
        return start <= _intervalEnd ? Punctuation(SyntaxKind.OpenBracketToken, _openEnd - start, leading)
            : Punctuation(_text[start] == '[' ? SyntaxKind.OpenBracketToken : SyntaxKind.OpenParenToken, 1, leading);
    }

    private GreenToken CloseBracket(int start, GreenNode? leading) =>
        start == _intervalEnd || _text[start] == ']'
            ? Punctuation(SyntaxKind.CloseBracketToken, 1, leading)
            : Punctuation(SyntaxKind.CloseParenToken, 1, leading);

    private void FindForeignInterval(int open)
    {
        var isParenthesis = _text[open] == '(';
        // No call has a blank before its parenthesis and an estimate before that.
        if (isParenthesis && (open == _lineStart || _text[open - 1] != ' ' || !FollowsEstimate(open)))
            return;
        var rest = _text.AsSpan(0, LineEndFrom(open));
        var at = open + 1;
        var level = ConfidenceLevel(rest, ref at);
        var prefix = at;
        if (Bound(rest, ref at) is not { } low)
            return;
        var separator = SkipBlanks(rest, at);
        var end = separator + SeparatorAt(rest, separator);
        if (end == separator)
            return;
        at = end;
        if (Bound(rest, ref at) is not { } high)
            return;
        at = SkipBlanks(rest, at);
        if (at >= rest.Length || rest[at] != (isParenthesis ? ')' : ']'))
            return;
        if (!isParenthesis && level is null && rest[separator] == ',' && low.Comma < 0 && high.Comma < 0)
            return;

        (_openEnd, _separatorStart, _separatorEnd, _intervalEnd) = (prefix, separator, end, at);
        var right = $"[{low.In(rest)}, {high.In(rest)}]{(level is null or "95%" ? "" : " at " + level)}";
        Report("CASE2019", open, at + 1 - open, $"An interval stands in brackets, with a comma between its bounds and points in its numbers: write '{right}'.",
            Replace($"Write '{right}'", !isParenthesis, open, at + 1 - open, right));
    }

    /// <summary>True after a number with its unit, magnitude or 'relative', rather than after a name or an operator.</summary>
    private bool FollowsEstimate(int at)
    {
        var before = _text.AsSpan(_lineStart, at - _lineStart).TrimEnd(' ');
        while (true)
        {
            var word = before.Length;
            while (word > 0 && (char.IsAsciiLetter(before[word - 1]) || before[word - 1] == '_'))
            {
                word--;
            }

            if (word == before.Length)
                return before is [.., '%' or (>= '0' and <= '9')];
            var name = before[word..];
            // '1.5M', '200 ms', '$1M per quarter', '+1.5% relative': words all the way to a number.
            if (name is "by" or "and" or "or" or "not" or "to" or "from" or "of" or "at" or "within" or "sd" or "se")
                return false;
            before = before[..word].TrimEnd(' ');
        }
    }

    /// <summary>The <c>95%</c> of <c>(95% CI: 0.3% to 2.7%)</c>; null where the bounds come first.</summary>
    private static string? ConfidenceLevel(ReadOnlySpan<char> text, ref int at)
    {
        var start = SkipBlanks(text, at);
        var end = start;
        SkipDigits(text, ref end);
        if (end == start || end >= text.Length || text[end] != '%')
            return null;
        var words = SkipBlanks(text, end + 1);
        if (!text[words..].StartsWith("CI", StringComparison.OrdinalIgnoreCase))
            return null;
        at = words + 2;
        if (at < text.Length && text[at] is ':' or ',' or '=')
            at++;
        return text[start..(end + 1)].ToString();
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>How long the sign or word between two bounds is; 0 where none stands here.</summary>
    private static int SeparatorAt(ReadOnlySpan<char> text, int at)
    {
        var rest = at < text.Length ? text[at..] : [];
        return rest switch
        {
            [',' or ';' or '-' or '–' or '—' or '…', ..] => 1,
            ['.', '.', '.', ..] => 3,
            ['.', '.', ..] => 2,
            ['t', 'o', var c, ..] when IsBlank(c) => 2,
            ['a', 'n', 'd', var c, ..] when IsBlank(c) => 3,
            _ => 0,
        };
    }

    /// <summary>A number with its sign, currency and unit; null where there is none.</summary>
    private static BoundText? Bound(ReadOnlySpan<char> text, ref int at)
    {
        var comma = -1;
        var start = at = SkipBlanks(text, at);
        if (at < text.Length && text[at] is '+' or '-' or '−')
            at++;
        if (at < text.Length && text[at] is '$' or '€' or '£')
            at++;
        var digits = at;
        SkipDigits(text, ref at);
        var point = at;
        if (at == digits)
            return null;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            comma = text[at] == ',' ? at : -1;
            at++;
            SkipDigits(text, ref at);
            // '1,204' is a thousand and more, and has a finding of its own.
            if (comma > 0 && at - point - 1 == DigitsInGroup && text[digits] != '0')
                return null;
        }

        var end = at;
        while (true)
        {
            var word = end == at && end < text.Length && text[end] is not ' ' ? end : SkipBlanks(text, end);
            var stop = word;
            while (stop < text.Length && (char.IsAsciiLetter(text[stop]) || text[stop] is '%' or '_'))
            {
                stop++;
            }

            if (stop == word || text[word..stop] is "to" or "and")
                break;
            end = stop;
        }

        at = end;
        return new BoundText(start, comma, end);
    }

    /// <summary>Where a bound stands, and its comma where one stands for the point; else -1.</summary>
    private readonly record struct BoundText(int Start, int Comma, int End)
    {
        public string In(ReadOnlySpan<char> text) =>
            Comma < 0 ? text[Start..End].ToString() : string.Concat(text[Start..Comma], ".", text[(Comma + 1)..End]);
    }

    private static void SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }
    }

    /// <summary>True for the comma of <c>1,5</c>, which is no separator: in brackets only where an interval was read so.</summary>
    private bool IsDecimalComma(int start, int comma)
    {
        if (IsInForeignInterval)
            return comma != _separatorStart;
        var end = comma + 1;
        while (end < _limit && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        if (end == comma + 1 || (end + 1 < _limit && _text[end] is ',' or '.' && char.IsAsciiDigit(_text[end + 1])))
            return false;
        return !IsInBrackets(start);
    }

    /// <summary>True where a bracket that is opened before on the line is not closed before; each line is read once, however many numbers it holds.</summary>
    private bool IsInBrackets(int start)
    {
        if (_bracketsOf != _lineStart)
            (_bracketsOf, _bracketsEnd, _openBrackets) = (_lineStart, _lineStart, 0);
        for (; _bracketsEnd < start; _bracketsEnd++)
        {
            if (_text[_bracketsEnd] is '(' or '[')
                _openBrackets++;
            else if (_text[_bracketsEnd] is ')' or ']' && _openBrackets > 0)
                _openBrackets--;
        }

        return _openBrackets > 0;
    }
}
