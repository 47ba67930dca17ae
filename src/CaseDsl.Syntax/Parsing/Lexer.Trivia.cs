using System.Globalization;
using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

internal sealed partial class Lexer
{
    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Blanks of any kind, what is pasted from a browser among them: no-break, thin and zero-width ones.</summary>
    private static bool IsBlank(char c)
    {
        if (c < 128)
            return c is ' ' or '\t' or '\v' or '\f';
        return CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator
            || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\u00AD';
    }

    private GreenNode? LeadingTrivia()
    {
        if (_position < _limit && (IsPlain(_text[_position]) || (_text[_position] != '/' && StartsToken(_position))))
            return null;
        if (_position == 0 && _origin == 0 && Peek() == '\uFEFF')
        {
            AddTrivia(SyntaxKind.ByteOrderMarkTrivia, 0, 1);
            _position = 1;
            _lineStart = 1;
        }

        while (_position < _limit)
        {
            var c = _text[_position];
            if (IsLineEnd(c))
                LineEnd();
            else if (!BlankOrComment(c))
                break;
        }

        return TakeTrivia();
    }

    /// <summary>What follows a token on its line, up to and with the line's end.</summary>
    private GreenNode? TrailingTrivia()
    {
        // The usual three: nothing, one space, and the line's end. A fifth less of the lexer's work.
        if (_position < _limit && IsPlain(_text[_position]))
            return null;
        if (_position + 1 < _limit && _text[_position] == ' ' && IsPlain(_text[_position + 1]))
        {
            _position++;
            return GreenTrivia.Spaces(1);
        }

        if (_position < _limit && _text[_position] == '\n')
        {
            _position++;
            BeginLine();
            return GreenTrivia.LineFeed;
        }

        while (_position < _limit)
        {
            var c = _text[_position];
            if (IsLineEnd(c))
            {
                LineEnd();
                break;
            }

            if (!BlankOrComment(c))
                break;
        }

        return TakeTrivia();
    }

    private bool BlankOrComment(char c)
    {
        var start = _position;
        if (c == ' ')
        {
            do
            {
                _position++;
            }
            while (_position < _limit && _text[_position] == ' ');
            if (_position >= _limit || !IsBlank(_text[_position]))
            {
                AddTrivia(GreenTrivia.Spaces(_position - start));
                return true;
            }

            c = _text[_position];
        }

        if (IsBlank(c))
        {
            while (_position < _limit && IsBlank(_text[_position]))
            {
                _position++;
            }

            AddTrivia(SyntaxKind.WhitespaceTrivia, start, _position);
            return true;
        }

        if (c == '/' && !InHole && Peek(1) == '/')
        {
            _position = LineEndFrom(_position);
            AddTrivia(SyntaxKind.CommentTrivia, start, _position);
            return true;
        }

        if (StartsToken(start))
            return false;
        if (c == '#' && !_lineHasToken)
            SkipForeignComment(start);
        else if (c == '/' && Peek(1) == '*')
            SkipBlockComment(start);
        else
            SkipStrangers(start);
        return true;
    }

    /// <summary>A line that other languages would take for a comment, skipped whole.</summary>
    private void SkipForeignComment(int start)
    {
        _position = LineEndFrom(start);
        AddTrivia(SyntaxKind.SkippedTextTrivia, start, _position);
        var path = UsedByDirective(_text.AsSpan(start, _position - start));
        if (path.Length == 0)
            Report(ForeignComment.Id, start, 1, "A comment begins with '//', and '#' has no meaning here.", Replace("Write '//'", true, start, 1, "//"));
        else
            Report("CASE1002", start, _position - start, $"What another file declares is taken in with 'use': write 'use {path}'.", Replace($"Write 'use {path}'", true, start, _position - start, $"use {path}"));
    }

    /// <summary>The path in quotes of <c>#include "metrics.case"</c>; empty where the line is anything else.</summary>
    private static string UsedByDirective(ReadOnlySpan<char> line)
    {
        foreach (var word in (ReadOnlySpan<string>)["#include", "#import", "#use"])
        {
            if (!line.StartsWith(word))
                continue;
            var path = line[word.Length..].Trim();
            return path is ['"', _, .., '"'] && path[1..^1].IndexOfAny('"', '\\', '{') < 0 ? path.ToString() : "";
        }

        return "";
    }

    /// <summary>
    /// A comment between <c>/*</c> and <c>*/</c>, skipped where it ends on its line; of one that doesn't, the first line: nothing that is
    /// lexed spans lines. What the rest of it seems to say is explained away by <see cref="ForeignComment"/>.
    /// </summary>
    private void SkipBlockComment(int start)
    {
        var lineEnd = LineEndFrom(start);
        var close = _text.AsSpan(start + 2, lineEnd - start - 2).IndexOf("*/");
        _position = close < 0 ? lineEnd : start + 2 + close + 2;
        AddTrivia(SyntaxKind.SkippedTextTrivia, start, _position);
        if (!InHole)
            Report(ForeignComment.Id, start, _position - start, ForeignComment.Message);
        else
            Report(ForeignComment.Id, start, _position - start, "A hole '{ }' holds one expression, and no comment.", close < 0 ? null : Replace("Remove the comment", false, start, _position - start, ""));
    }

    /// <summary>Skips characters that no token starts with: one finding for the run.</summary>
    private void SkipStrangers(int start)
    {
        do
        {
            var pair = char.IsHighSurrogate(_text[_position]) && char.IsLowSurrogate(Peek(1));
            _position += pair ? 2 : 1;
        }
        while (_position < _limit
            && !IsLineEnd(_text[_position])
            && !IsBlank(_text[_position])
            && !StartsToken(_position)
            && !(_text[_position] == '/' && Peek(1) is '/' or '*'));
        AddTrivia(SyntaxKind.SkippedTextTrivia, start, _position);
        Report("CASE1006", start, _position - start, StrangerMessage(_text.AsSpan(start, _position - start)));
    }

    private string StrangerMessage(ReadOnlySpan<char> text) => text switch
    {
        "$" or "€" or "£" => $"'{text}' needs a number right after it, as in '{text}1.5M'.",
        "¥" or "₹" or "₩" or "¢" or "₽" => $"'{text}' is no sign of money here. Write the currency's code after the amount: '500 {Iso(text[0])}'.",
        "%" => "'%' needs a number right before it, as in '4.2%'.",
        "&" or "&&" => $"'{text}' is not a sign of the language. Write 'and'.",
        "!" => "'!' is not a sign of the language. Write 'not', or '!=' for 'is not'.",
        "'" or "‘" or "’" => "A text stands in double quotes: \"…\".",
        "{" => "A hole '{ }' can't hold another. To write a brace, put '\\{'.",
        "\"" or "“" or "”" => "A hole '{ }' can't hold a text.",
        "|" => "A hole '{ }' holds one expression; '|' has no meaning in it.",
        _ => $"'{Printable(text)}' has no meaning here. Put it in quotes, or remove it.",
    };

    private static string Iso(char sign) => sign switch
    {
        '¥' => "JPY",
        '₹' => "INR",
        '₩' => "KRW",
        '₽' => "RUB",
        _ => "USD",
    };

    private string Printable(ReadOnlySpan<char> text)
    {
        const int longest = 20;
        _scratch.Clear();
        foreach (var c in text.Length > longest ? text[..longest] : text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
                _scratch.Append(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
            else
                _scratch.Append(c);
        }

        if (text.Length > longest)
            _scratch.Append('…');
        return _scratch.ToString();
    }

    private void LineEnd()
    {
        var start = _position++;
        if (_text[start] == '\n')
        {
            AddTrivia(GreenTrivia.LineFeed);
        }
        else if (_text[start] == '\r' && _position < _limit && _text[_position] == '\n')
        {
            _position++;
            AddTrivia(GreenTrivia.CarriageReturnLineFeed);
        }
        else
        {
            AddTrivia(SyntaxKind.EndOfLineTrivia, start, _position);
        }

        BeginLine();
    }

    private void BeginLine()
    {
        _line++;
        _lineStart = _position;
        _lineHasToken = false;
        _openBracesOnLine = 0;
    }

    /// <summary>True for a character that starts a token wherever it stands.</summary>
    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '}' or '(' or ')' or '[' or ']' or ':' or ';' or ',' or '.' or '=' or '<' or '>' or '+' or '-' or '*';

    /// <summary>Where the line ends that a place stands in; found once a line, so that long lines are not read over and over.</summary>
    private int LineEndFrom(int start)
    {
        if (start < _lineStart || start > _lineEnd || _lineEndOf != _lineStart)
        {
            var rest = _text.AsSpan(start, _end - start);
            var width = rest.IndexOfAny("\n\r\u0085\u2028\u2029");
            _lineEnd = width < 0 ? _end : start + width;
            _lineEndOf = _lineStart;
        }

        return Math.Min(_lineEnd, _limit);
    }

    private void AddTrivia(SyntaxKind kind, int start, int end) =>
        AddTrivia(new GreenTrivia(kind, new string(_text, start, end - start)));

    private void AddTrivia(GreenTrivia trivia)
    {
        if (_triviaCount == _trivia.Length)
            Array.Resize(ref _trivia, _triviaCount * 2);
        _trivia.AsSpan()[_triviaCount++] = trivia;
    }

    private GreenNode? TakeTrivia()
    {
        if (_triviaCount == 0)
            return null;
        var trivia = GreenList.Of(_trivia.AsSpan(0, _triviaCount));
        _triviaCount = 0;
        return trivia;
    }
}
