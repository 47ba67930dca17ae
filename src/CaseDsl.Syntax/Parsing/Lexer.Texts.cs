using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Where the text being read ends: its closing quote or, where it has none, its line's end.</summary>
    private int _textStop;

    /// <summary>True where a closing quote stands at <see cref="_textStop"/>.</summary>
    private bool _textIsClosed;

    // The start of a line where no single quote follows what was read of it, and of one where a text was found to have no closing
    // quote: no later one has. Long lines are not searched over and over.
    private int _noSingleQuoteOf = -1;
    private int _noDoubleQuoteOf = -1;

    private static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„';

    private bool ClosesSingleQuote(int at)
    {
        if (_noSingleQuoteOf == _lineStart)
            return false;
        var rest = _text.AsSpan(at + 1, LineEndFrom(at + 1) - at - 1);
        var width = rest.IndexOfAny("'’");
        if (width < 0)
            _noSingleQuoteOf = _lineStart;
        return width > 0;
    }

    private GreenToken OpenQuote(GreenNode? leading)
    {
        var start = _position;
        var open = _text[start];
        var lineEnd = LineEndFrom(start);
        _position = start + 1;
        _mode = Mode.Text;
        _textStop = FindClose(start, lineEnd, out _textIsClosed);
        _limit = _textStop;
        if (!_textIsClosed)
        {
            Report("CASE1003", start, _textStop - start, "Expected '\"' to close the text. A text ends on the line it starts on.",
                Replace("Close the text", false, _textStop, 0, "\""));
        }
        else if (open != '"' || _text[_textStop] != '"')
        {
            var isSingle = open is '\'' or '‘';
            Report("CASE2018", start, _textStop + 1 - start, isSingle ? "A text stands in double quotes: \"…\"." : "These quotes are curly, as a word processor makes them. A text stands in straight ones: \"…\".",
                new GreenFix(isSingle ? "Write double quotes" : "Write straight quotes", true, [new GreenChange(start, 1, "\""), new GreenChange(_textStop, 1, "\"")]));
        }

        return Finish(SyntaxKind.OpenQuoteToken, start, start + 1, leading, null);
    }

    /// <summary>The place of the closing quote; else where an unclosed text is taken to end.</summary>
    private int FindClose(int start, int lineEnd, out bool closed)
    {
        var open = _text[start];
        closed = true;
        var isOpen = open == '"' && _noDoubleQuoteOf == _lineStart;
        for (var at = start + 1; at < lineEnd && !isOpen; at++)
        {
            var c = _text[at];
            if (c == '\\')
            {
                at++;
                continue;
            }

            var closes = open switch
            {
                '"' => c == '"',
                '\'' or '‘' => c is '\'' or '’',
                _ => IsDoubleQuote(c),
            };
            if (closes)
                return at;
        }

        // A straight quote whose partner was made curly on the way.
        for (var at = lineEnd - 1; open == '"' && at > start && !isOpen; at--)
        {
            if (_text[at] is '”' or '“')
                return at;
        }

        closed = false;
        if (open == '"')
            _noDoubleQuoteOf = _lineStart;
        if (BlockAfterText(start, lineEnd) is { } block)
            return block;

        // Braces that opened on this line most likely close on it: { mitigation: "Weekly checks }
        var end = lineEnd;
        var braces = _openBracesOnLine;
        while (braces > 0)
        {
            var before = end;
            while (before > start + 1 && IsBlank(_text[before - 1]))
            {
                before--;
            }

            if (before <= start + 1 || _text[before - 1] != '}')
                break;
            end = before - 1;
            braces--;
        }

        while (end < lineEnd && end > start + 1 && IsBlank(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>
    /// Where an unclosed text most likely ended because a block opens after it: <c>case x "A title {</c> at the line's end, or
    /// <c>{ version: v2 }</c>, which no hole can hold.
    /// </summary>
    private int? BlockAfterText(int start, int lineEnd)
    {
        for (var at = start + 2; at < lineEnd; at++)
        {
            if (_text[at] != '{' || !IsBlank(_text[at - 1]))
                continue;
            var word = at + 1;
            while (word < lineEnd && IsBlank(_text[word]))
            {
                word++;
            }

            var end = word;
            while (end < lineEnd && IsIdentifierPart(_text[end]))
            {
                end++;
            }

            if (word < lineEnd && (end == word || !ColonFollows(end)))
                continue;
            while (at > start + 1 && IsBlank(_text[at - 1]))
            {
                at--;
            }

            return at;
        }

        return null;
    }

    private GreenToken TextPart()
    {
        BeginToken();
        if (_position < _textStop)
            return _text[_position] == '{' ? OpenHole(Mode.TextHole) : TextRun(SyntaxKind.TextRunToken);
        _mode = Mode.Normal;
        _limit = _end;
        if (!_textIsClosed)
            return FinishMissing(SyntaxKind.CloseQuoteToken, null, TrailingTrivia());
        var start = _position++;
        return Finish(SyntaxKind.CloseQuoteToken, start, null);
    }

    private GreenToken Bar(GreenNode? leading)
    {
        var start = _position++;
        _mode = Mode.Prose;
        _limit = LineEndFrom(start);
        if (Peek() == ' ')
        {
            AddTrivia(GreenTrivia.Spaces(1));
            _position++;
        }

        return Finish(SyntaxKind.BarToken, start, start + 1, leading, EndOfProse());
    }

    private GreenToken ProsePart()
    {
        BeginToken();
        return _text[_position] == '{' ? OpenHole(Mode.ProseHole) : TextRun(SyntaxKind.TextRunToken);
    }

    /// <summary>Where the prose line ends here, its line end; prose goes on otherwise.</summary>
    private GreenNode? EndOfProse()
    {
        if (_position >= _limit)
        {
            _mode = Mode.Normal;
            _limit = _end;
            if (_position < _limit)
                LineEnd();
        }

        return TakeTrivia();
    }

    private GreenToken TextRun(SyntaxKind kind)
    {
        var start = _position;
        while (_position < _limit)
        {
            var c = _text[_position];
            if (c == '{')
                break;
            if (c == '\\' && _position + 1 < _limit)
            {
                if (_mode == Mode.Text)
                    CheckEscape(_text[_position + 1]);
                if (_mode == Mode.Text || _text[_position + 1] == '{')
                    _position++;
            }

            _position++;
        }

        var end = _position;
        var trailing = _mode == Mode.Prose ? EndOfProse() : null;
        return Finish(kind, start, end, null, trailing);
    }

    private void CheckEscape(char escaped)
    {
        if (escaped is '"' or '\\' or 'n' or 't' or '{')
            return;
        Report("CASE1009", _position, 2, $"'\\{escaped}' means nothing in a text. Write '\\\\' for a backslash, or leave it out.",
            Replace("Write '\\\\'", false, _position, 1, "\\\\"));
    }

    private GreenToken OpenHole(Mode mode)
    {
        var start = _position++;
        _mode = mode;
        return Finish(SyntaxKind.HoleOpenBraceToken, start, null);
    }

    private GreenToken CloseHole(GreenNode? leading)
    {
        var start = _position++;
        if (_mode == Mode.TextHole)
        {
            _mode = Mode.Text;
            return Finish(SyntaxKind.HoleCloseBraceToken, start, start + 1, leading, null);
        }

        _mode = Mode.Prose;
        return Finish(SyntaxKind.HoleCloseBraceToken, start, start + 1, leading, EndOfProse());
    }

    /// <summary>A hole that its text or line ends before its brace.</summary>
    private GreenToken EndOfHole(GreenNode? leading)
    {
        // An open text has its own finding, and one is enough.
        if (_mode == Mode.ProseHole || _textIsClosed)
        {
            Report("CASE1010", _position, 0, "Expected '}' to close the hole '{'. To write a brace in a text, put '\\{'.",
                Replace("Insert '}'", false, _position, 0, "}"));
        }

        if (_mode == Mode.TextHole)
        {
            _mode = Mode.Text;
            return FinishMissing(SyntaxKind.HoleCloseBraceToken, leading, null);
        }

        _mode = Mode.Prose;
        return FinishMissing(SyntaxKind.HoleCloseBraceToken, leading, EndOfProse());
    }
}
