using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>The lexical rules of the language page once more, written for plainness.</summary>
internal sealed class OracleLexer(string text)
{
    private const string Blanks = " \t\u00A0";
    private readonly List<OracleToken> _tokens = [];
    private int _at;
    private bool _isFirst = true;

    public static List<OracleToken> Read(string text) => new OracleLexer(text).ReadAll();

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private List<OracleToken> ReadAll()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '\n')
                (_at, _isFirst) = (_at + 1, true);
            else if (Blanks.Contains(c, StringComparison.Ordinal))
                _at++;
            else if (c == '/' && Peek(1) == '/')
                _at = LineEnd();
            else
                ReadOne(c);
        }

        Add(OracleKind.End, "");
        MarkProperties();
        return _tokens;
    }

    private void ReadOne(char c)
    {
        if (c > 127 && c is not ('€' or '£' or '±' or '−') && !char.IsLetter(c))
            throw new OracleUndecided();
        if (IsLetter(c))
            Add(OracleKind.Word, Take(IsWordPart));
        else if (char.IsAsciiDigit(c))
            Number();
        else if (c is '$' or '€' or '£')
            Money();
        else if (c == '"')
            Add(OracleKind.Text, Quoted());
        else if (c == '|')
            Add(OracleKind.Prose, ProseLine());
        else
            Sign();
    }

    private void Sign()
    {
        foreach (var sign in (string[])["==", "!=", "<=", ">="])
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
                continue;
            _at += sign.Length;
            Add(OracleKind.Sign, sign);
            return;
        }

        if (!"{}()[]:;,.=<>+-−*/±".Contains(Peek(), StringComparison.Ordinal))
            throw new OracleFault($"'{Peek()}' begins nothing");
        Add(OracleKind.Sign, text[_at++] is var c && c == '−' ? "-" : c.ToString());
    }

    private void Money()
    {
        var start = _at++;
        if (!char.IsAsciiDigit(Peek()))
            throw new OracleFault("money without a number");
        Digits();
        if (!Magnitude() && IsWordPart(Peek()))
            throw new OracleUndecided();
        Add(OracleKind.Money, text[start.._at]);
    }

    private void Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        if (Peek() is '-' or '−' && char.IsAsciiDigit(Peek(1)))
        {
            var rest = _at + 1;
            while (rest < text.Length && char.IsAsciiDigit(text[rest]))
                rest++;
            if (rest + 1 < text.Length && text[rest] is '-' or '−' && char.IsAsciiDigit(text[rest + 1]))
            {
                _at = rest + 1;
                Take(char.IsAsciiDigit);
                if (IsWordPart(Peek()) || Peek() is '-' or '−')
                    throw new OracleUndecided();
                if (!DateOnly.TryParseExact(text[start.._at], "yyyy-MM-dd", out _))
                    throw new OracleFault("no day");
                Add(OracleKind.Date, text[start.._at]);
                return;
            }
        }

        _at = start;
        Digits();
        if (Magnitude())
        {
            Add(OracleKind.Number, text[start.._at]);
            return;
        }

        var number = text[start.._at];
        foreach (var suffix in (string[])["%", "pp", "bps", "x"])
        {
            var at = _at;
            while (at < text.Length && Blanks.Contains(text[at], StringComparison.Ordinal))
                at++;
            var isGlued = at == _at;
            if (string.CompareOrdinal(text, at, suffix, 0, suffix.Length) != 0 || (suffix == "x" && !isGlued))
                continue;
            var end = at + suffix.Length;
            if (suffix != "%" && (IsWordPart(end < text.Length ? text[end] : '\0') || IsColonAt(end)))
                continue;
            if (!isGlued && text[_at..at].Contains('\t', StringComparison.Ordinal))
                throw new OracleUndecided();
            _at = end;
            Add(OracleKind.Scaled, number + suffix);
            return;
        }

        Add(OracleKind.Number, number);
    }

    private void Digits()
    {
        var start = _at;
        Take(c => char.IsAsciiDigit(c) || c == '_');
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            Take(c => char.IsAsciiDigit(c) || c == '_');
        }

        var digits = text[start.._at];
        if (digits.Contains('_', StringComparison.Ordinal) && (digits.Contains("__", StringComparison.Ordinal) || digits[^1] == '_' || digits.Contains("_.", StringComparison.Ordinal)))
            throw new OracleUndecided();
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
            throw new OracleFault("two points");
        if (Peek() == ',' && char.IsAsciiDigit(Peek(1)) && char.IsAsciiDigit(Peek(2)) && char.IsAsciiDigit(Peek(3)))
            throw new OracleUndecided();
    }

    private bool Magnitude()
    {
        if (Peek() is not ('k' or 'M' or 'B' or 'T') || IsWordPart(Peek(1)) || IsColonAt(_at + 1))
            return false;
        _at++;
        return true;
    }

    private bool IsColonAt(int at)
    {
        while (at < text.Length && Blanks.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at < text.Length && text[at] == ':';
    }

    private string Quoted()
    {
        var shape = new StringBuilder("(text");
        _at++;
        var end = LineEnd();
        while (true)
        {
            if (_at >= end)
                throw new OracleFault("open text");
            var c = text[_at];
            if (c == '"')
                break;
            if (c == '{')
            {
                shape.Append(' ').Append(Hole(isText: true));
                continue;
            }

            var start = _at;
            while (_at < end && text[_at] is not ('"' or '{'))
            {
                if (text[_at] == '\\' && !"\"\\nt{".Contains(Peek(1), StringComparison.Ordinal))
                    throw new OracleFault("escape");
                _at += text[_at] == '\\' ? 2 : 1;
            }

            shape.Append(" '").Append(text, start, Math.Min(_at, end) - start).Append('\'');
        }

        _at++;
        return shape.Append(')').ToString();
    }

    private string ProseLine()
    {
        var shape = new StringBuilder("(line");
        _at++;
        if (Peek() == ' ')
            _at++;
        var end = LineEnd();
        while (_at < end)
        {
            if (text[_at] == '{')
            {
                shape.Append(' ').Append(Hole(isText: false));
                continue;
            }

            var start = _at;
            while (_at < end && text[_at] != '{')
                _at += text[_at] == '\\' && Peek(1) == '{' ? 2 : 1;
            shape.Append(" '").Append(text, start, Math.Min(_at, end) - start).Append('\'');
        }

        return shape.Append(')').ToString();
    }

    /// <summary>A hole holds one expression, no quotes, and ends on its line.</summary>
    private string Hole(bool isText)
    {
        var end = LineEnd();
        var close = text.IndexOf('}', _at, end - _at);
        var quote = text.IndexOf('"', _at, end - _at);
        if (close < 0 || (isText && quote >= 0 && quote < close))
            throw new OracleFault("open hole");
        var inner = text[(_at + 1)..close];
        if (inner.AsSpan().ContainsAny("{\"|/'"))
            throw new OracleUndecided();
        _at = close + 1;
        return $"(hole {OracleParser.Expression(inner)})";
    }

    private int LineEnd() => text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;

    private string Take(Func<char, bool> test)
    {
        var start = _at;
        while (_at < text.Length && test(text[_at]))
            _at++;
        return text[start.._at];
    }

    private void Add(OracleKind kind, string what)
    {
        _tokens.Add(new OracleToken(kind, what, _isFirst));
        _isFirst = false;
    }

    /// <summary>A word directly before a colon is a property's name, whatever it looks like.</summary>
    private void MarkProperties()
    {
        for (var i = 0; i + 1 < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == OracleKind.Word && _tokens[i + 1] is { Kind: OracleKind.Sign, Text: ":" })
                _tokens[i] = _tokens[i] with { Kind = OracleKind.Property };
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '_';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
