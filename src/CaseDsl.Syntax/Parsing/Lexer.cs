using System.Globalization;
using System.Text;
using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// From characters to green tokens with their trivia, one at a time. No token spans lines, and texts, prose lines and
/// their holes always end where their line does: the lexer itself adds the missing <c>}</c> or <c>"</c>, so whatever
/// is written in a line can't disturb the next.
/// </summary>
internal sealed partial class Lexer
{
    private readonly TokenCache _cache;
    private readonly List<Fault> _faults = [];
    private readonly StringBuilder _scratch = new();
    private GreenNode[] _trivia = new GreenNode[8];
    private int _triviaCount;
    private char[] _text = [];
    private int _origin;
    private int _end;
    private int _limit;
    private int _position;
    private int _fullStart;
    private int _lineStart;
    private int _lineEnd;

    /// <summary>The start of the line that <see cref="_lineEnd"/> ends.</summary>
    private int _lineEndOf = -1;
    private int _openBracesOnLine;
    private int _line;
    private bool _lineHasToken;
    private Mode _mode;

    public Lexer(TokenCache cache)
    {
        _cache = cache;
    }

    private enum Mode : byte
    {
        Normal,
        Text,
        TextHole,
        Prose,
        ProseHole,
    }

    /// <summary>Where the next token starts, in the whole text.</summary>
    public int Position => _origin + _position;

    /// <summary>True where the last token was the first on its line.</summary>
    public bool WasFirstOnLine { get; private set; }

    /// <summary>True where the last token stands in a hole.</summary>
    public bool WasInHole { get; private set; }

    /// <summary>The column at which the last token's line starts to be written.</summary>
    public int Indent { get; private set; }

    /// <summary>The last token's line, counted from where the lexer started.</summary>
    public int LineNumber { get; private set; }

    /// <summary>True once the lexer has looked at the end of its buffer.</summary>
    public bool ReachedEnd => _position >= _end;

    private bool InHole => _mode is Mode.TextHole or Mode.ProseHole;

    /// <summary>Starts on a buffer that holds a part of a text, from a line's start, or all of it.</summary>
    /// <param name="text">Only its first <paramref name="length"/> characters count.</param>
    /// <param name="origin">Where the buffer starts in the whole text.</param>
    public void Start(char[] text, int length, int origin)
    {
        _text = text;
        _origin = origin;
        _end = length;
        _limit = length;
        _position = 0;
        _lineStart = 0;
        _lineEndOf = -1;
        _lineHasToken = false;
        _openBracesOnLine = 0;
        _separatorStart = -1;
        _intervalEnd = -1;
        _bracketsOf = -1;
        _noSingleQuoteOf = -1;
        _noDoubleQuoteOf = -1;
        Indent = 0;
        LineNumber = 0;
        _line = 0;
        _mode = Mode.Normal;
        _triviaCount = 0;
        _faults.Clear();
    }

    /// <summary>Lets go of the buffer.</summary>
    public void Stop() => _text = [];

    public GreenToken Next()
    {
        _fullStart = _position;
        WasInHole = InHole;
        return _mode switch
        {
            Mode.Text => TextPart(),
            Mode.Prose => ProsePart(),
            _ => Token(),
        };
    }

    private static bool IsIdentifierStart(char c) =>
        char.IsAsciiLetter(c) || c == '_' || (c > 127 && char.IsLetter(c));

    private static bool IsIdentifierPart(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        return char.IsLetterOrDigit(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private char Peek(int ahead = 0)
    {
        var at = _position + ahead;
        return at < _limit ? _text[at] : '\0';
    }

    private GreenToken Token()
    {
        var leading = LeadingTrivia();
        BeginToken();
        if (_position >= _limit)
            return InHole ? EndOfHole(leading) : Finish(SyntaxKind.EndOfFileToken, _position, leading, null);
        var start = _position;
        var c = _text[start];
        if (start == _separatorStart)
            return Punctuation(SyntaxKind.CommaToken, _separatorEnd - start, leading);
        if (IsIdentifierStart(c) || IsAstralLetter(start))
            return Identifier(start, leading);
        if (char.IsAsciiDigit(c))
            return Number(start, leading);
        switch (c)
        {
            case '{':
                _openBracesOnLine++;
                return Punctuation(SyntaxKind.OpenBraceToken, 1, leading);
            case '}' when InHole:
                return CloseHole(leading);
            case '}':
                if (_openBracesOnLine > 0)
                    _openBracesOnLine--;
                return Punctuation(SyntaxKind.CloseBraceToken, 1, leading);
            case '|':
                return Bar(leading);
            case '"' or '“' or '”' or '„' or '\'' or '‘':
                return OpenQuote(leading);
            case '$' or '€' or '£':
                return Money(start, leading);
            case '(' or '[':
                return OpenBracket(start, leading);
            case ')' or ']':
                return CloseBracket(start, leading);
            case ':':
                return Punctuation(SyntaxKind.ColonToken, 1, leading);
            case ';':
                return Punctuation(SyntaxKind.SemicolonToken, 1, leading);
            case ',':
                return Punctuation(SyntaxKind.CommaToken, 1, leading);
            case '.' when char.IsAsciiDigit(Peek(1)) && !FollowsOperand(start):
                return Number(start, leading);
            case '.':
                return Punctuation(SyntaxKind.DotToken, 1, leading);
            case '=':
                return Peek(1) == '='
                    ? Punctuation(SyntaxKind.EqualsEqualsToken, 2, leading)
                    : Punctuation(SyntaxKind.EqualsToken, 1, leading);
            case '!':
                return Punctuation(SyntaxKind.ExclamationEqualsToken, 2, leading);
            case '<':
                return Peek(1) == '='
                    ? Punctuation(SyntaxKind.LessEqualsToken, 2, leading)
                    : Punctuation(SyntaxKind.LessToken, 1, leading);
            case '>':
                return Peek(1) == '='
                    ? Punctuation(SyntaxKind.GreaterEqualsToken, 2, leading)
                    : Punctuation(SyntaxKind.GreaterToken, 1, leading);
            case '+' when Peek(1) == '/' && Peek(2) is '-' or '−':
                Report("CASE1006", start, 3, "'+/-' is not a sign of the language. Write '±'.", Replace("Write '±'", true, start, 3, "±"));
                return Punctuation(SyntaxKind.PlusMinusToken, 3, leading);
            case '+' when Peek(1) is '-' or '−' && FollowsEstimate(start):
                Report("CASE1006", start, 2, "'+-' is not a sign of the language: it would add a negative number. Write '±' for an interval.", Replace("Write '±'", false, start, 2, "±"));
                return Punctuation(SyntaxKind.PlusMinusToken, 2, leading);
            case '+':
                return Punctuation(SyntaxKind.PlusToken, 1, leading);
            case '-' or '−':
                return Punctuation(SyntaxKind.MinusToken, 1, leading);
            case '*':
                return Punctuation(SyntaxKind.AsteriskToken, 1, leading);
            case '/':
                return Punctuation(SyntaxKind.SlashToken, 1, leading);
            case '±':
                return Punctuation(SyntaxKind.PlusMinusToken, 1, leading);
            case '–' or '—' when IsBetweenDates(start):
                Report("CASE1006", start, 1, $"'{c}' is not a sign of the language. Between two dates write 'to'.", Replace("Write 'to'", true, start, 1, "to"));
                return Punctuation(SyntaxKind.ToKeyword, 1, leading);
            default:
                var meant = LookAlike(c);
                var right = SyntaxFacts.TextOf(meant);
                Report("CASE1006", start, 1, $"'{c}' is not a sign of the language. Write '{right}'.",
                    Replace($"Write '{right}'", true, start, 1, right));
                return Punctuation(meant, 1, leading);
        }
    }

    /// <summary>Signs that word processors put for those of the language.</summary>
    private static SyntaxKind LookAlike(char c) => c switch
    {
        '–' or '—' or '‑' => SyntaxKind.MinusToken,
        '×' => SyntaxKind.AsteriskToken,
        '÷' => SyntaxKind.SlashToken,
        '≤' => SyntaxKind.LessEqualsToken,
        '≥' => SyntaxKind.GreaterEqualsToken,
        '≠' => SyntaxKind.ExclamationEqualsToken,
        _ => SyntaxKind.None,
    };

    private bool IsAstralLetter(int at) =>
        char.IsHighSurrogate(_text[at])
        && at + 1 < _limit
        && char.IsLowSurrogate(_text[at + 1])
        && Rune.IsLetter(new Rune(_text[at], _text[at + 1]));

    /// <summary>True where a token can start here; everything else is skipped as trivia, with a finding.</summary>
    private bool StartsToken(int at)
    {
        var c = _text[at];
        if (c < 128)
        {
            return c switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' => true,
                '{' => !InHole,
                '}' or '(' or ')' or '[' or ']' or ':' or ';' or ',' or '.' or '=' or '<' or '>' or '+' or '-' or '*' => true,
                '/' => at + 1 >= _limit || (_text[at + 1] != '*' && (InHole || _text[at + 1] != '/')),
                '!' => at + 1 < _limit && _text[at + 1] == '=',
                '|' => !InHole,
                '"' => !InHole,
                '\'' => !InHole && ClosesSingleQuote(at),
                '$' => MoneyFollows(at),
                _ => false,
            };
        }

        if (char.IsLetter(c) || IsAstralLetter(at))
            return true;
        return c switch
        {
            '€' or '£' => MoneyFollows(at),
            '“' or '”' or '„' => !InHole,
            '‘' => !InHole && ClosesSingleQuote(at),
            '−' or '±' => true,
            _ => LookAlike(c) != SyntaxKind.None,
        };
    }

    /// <summary>True where what stands directly before can have a member, so that a dot is no decimal point.</summary>
    private bool FollowsOperand(int at) => at > 0 && (IsIdentifierPart(_text[at - 1]) || _text[at - 1] is ')' or '.');

    private void BeginToken()
    {
        WasFirstOnLine = !_lineHasToken;
        LineNumber = _line;
        if (_lineHasToken)
            return;
        Indent = _position - _lineStart;
        _lineHasToken = true;
    }

    private GreenToken Identifier(int start, GreenNode? leading)
    {
        // Most of a file is words of plain letters: they are read without a look at anything else.
        var chars = _text.AsSpan(0, _limit);
        var position = _position;
        while (true)
        {
            while (position < chars.Length && (char.IsAsciiLetterOrDigit(chars[position]) || chars[position] == '_'))
                position++;
            if (position < chars.Length && chars[position] > 127 && IsIdentifierPart(chars[position]))
                position++;
            else if (position < chars.Length && chars[position] > 127 && IsAstralLetter(position))
                position += 2;
            else
                break;
        }

        _position = position;
        var text = chars[start..position];
        var kind = SyntaxFacts.ReservedWordKind(text);
        return Finish(kind == SyntaxKind.None ? SyntaxKind.IdentifierToken : kind, start, leading);
    }

    private GreenToken Punctuation(SyntaxKind kind, int width, GreenNode? leading)
    {
        var start = _position;
        _position += width;
        return Finish(kind, start, leading);
    }

    private GreenToken Finish(SyntaxKind kind, int start, GreenNode? leading)
    {
        var end = _position;
        var trailing = TrailingTrivia();
        return Finish(kind, start, end, leading, trailing);
    }

    private GreenToken Finish(SyntaxKind kind, int end, GreenNode? leading, GreenNode? trailing) =>
        Finish(kind, end, end, leading, trailing);

    private GreenToken Finish(SyntaxKind kind, int start, int end, GreenNode? leading, GreenNode? trailing)
    {
        var text = _text.AsSpan(start, end - start);
        if (_faults.Count == 0)
            return _cache.Get(kind, text, leading, trailing);
        return new GreenToken(kind, _cache.Text(kind, text), leading, trailing).WithDiagnostics(TakeFaults());
    }

    private GreenToken FinishMissing(SyntaxKind kind, GreenNode? leading, GreenNode? trailing) =>
        new GreenToken(kind, "", leading, trailing, isMissing: true).WithDiagnostics(TakeFaults());

    private void Report(string id, int start, int width, string message, GreenFix? fix = null) =>
        _faults.Add(new Fault(id, start, width, message, fix));

    /// <summary>A fix whose place counts, like a fault's, from the start of the buffer.</summary>
    private static GreenFix Replace(string title, bool isSafe, int start, int width, string newText) =>
        new(title, isSafe, [new GreenChange(start, width, newText)]);

    private GreenDiagnostic[] TakeFaults()
    {
        if (_faults.Count == 0)
            return [];
        var diagnostics = new GreenDiagnostic[_faults.Count];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var fault = _faults[i];
            diagnostics[i] = new GreenDiagnostic(fault.Id, fault.Message, fault.Start, fault.Width, Fix: fault.Fix).Shifted(-_fullStart);
        }

        _faults.Clear();
        return diagnostics;
    }

    /// <summary>A fault of the token being made, counted from the start of the buffer.</summary>
    private readonly record struct Fault(string Id, int Start, int Width, string Message, GreenFix? Fix);
}
