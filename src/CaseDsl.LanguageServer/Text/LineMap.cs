using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using CaseDsl.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>
/// Turns offsets of a text into the protocol's positions and back. Lines end where the protocol says, at <c>\n</c>,
/// <c>\r\n</c> and <c>\r</c>; the text's own lines also end at Unicode's separators, which clients don't count.
/// </summary>
internal sealed class LineMap
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");
    private static readonly ConditionalWeakTable<SourceText, LineMap> Known = [];

    private readonly SourceText _text;
    private readonly int[] _starts;

    private LineMap(SourceText text)
    {
        _text = text;
        _starts = FindStarts(text);
    }

    public int LineCount => _starts.Length;

    public static LineMap Of(SourceText text) => Known.GetValue(text, static of => new LineMap(of));

    public Position PositionOf(int offset, PositionEncoding encoding)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var line = Array.BinarySearch(_starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        var start = _starts[line];
        var character = encoding == PositionEncoding.Utf16 ? offset - start : Encoding.UTF8.GetByteCount(_text.ToString(TextSpan.FromBounds(start, offset)));
        return new Position(line, character);
    }

    public Protocol.Range RangeOf(TextSpan span, PositionEncoding encoding) =>
        new(PositionOf(span.Start, encoding), PositionOf(span.End, encoding));

    /// <summary>The offset of a position. One past a line's end means its end, one past the last line the text's end, as the protocol says.</summary>
    public int OffsetOf(Position position, PositionEncoding encoding)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= _starts.Length)
        {
            return _text.Length;
        }

        var start = _starts[position.Line];
        var end = EndOfLine(position.Line);
        var character = Math.Max(position.Character, 0);
        if (encoding == PositionEncoding.Utf16)
        {
            return Math.Min((long)start + character, end) is var offset ? (int)offset : end;
        }

        foreach (var rune in _text.ToString(TextSpan.FromBounds(start, end)).EnumerateRunes())
        {
            if (character < rune.Utf8SequenceLength)
            {
                break;
            }

            character -= rune.Utf8SequenceLength;
            start += rune.Utf16SequenceLength;
        }

        return start;
    }

    public TextSpan SpanOf(Protocol.Range range, PositionEncoding encoding)
    {
        var start = OffsetOf(range.Start, encoding);
        var end = OffsetOf(range.End, encoding);
        return start <= end ? TextSpan.FromBounds(start, end) : TextSpan.FromBounds(end, start);
    }

    /// <summary>The end of a line, its line break not counted.</summary>
    private int EndOfLine(int line)
    {
        var end = line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && _text[end - 1] is '\r' or '\n' && line + 1 < _starts.Length)
        {
            end--;
        }

        return end;
    }

    private static int[] FindStarts(SourceText text)
    {
        var starts = new List<int> { 0 };
        var buffer = ArrayPool<char>.Shared.Rent(16 * 1024);
        try
        {
            var wasReturn = false;
            for (var read = 0; read < text.Length;)
            {
                var length = Math.Min(buffer.Length, text.Length - read);
                text.CopyTo(read, buffer, 0, length);
                AddStarts(buffer.AsSpan(0, length), read, starts, ref wasReturn);
                read += length;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return [.. starts];
    }

    private static void AddStarts(ReadOnlySpan<char> part, int offset, List<int> starts, ref bool wasReturn)
    {
        var at = 0;
        if (wasReturn && part[0] == '\n')
        {
            // The two halves of one line break lay in two parts.
            starts[^1]++;
            at = 1;
        }

        wasReturn = false;
        while (part[at..].IndexOfAny(LineEnds) is var found and >= 0)
        {
            at += found + 1;
            if (part[at - 1] == '\r')
            {
                if (at < part.Length && part[at] == '\n')
                {
                    at++;
                }
                else
                {
                    wasReturn = at == part.Length;
                }
            }

            starts.Add(offset + at);
        }
    }
}
