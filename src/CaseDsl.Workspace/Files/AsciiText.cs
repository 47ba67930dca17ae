using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// The text of a file that holds ASCII characters alone, as most do: a byte a character. A check of many files keeps the
/// texts that its findings point into, and half as much of it is half as much to collect.
/// </summary>
internal sealed class AsciiText : SourceText
{
    private readonly byte[] _characters;

    /// <param name="ascii">Copied; each is below 128.</param>
    /// <param name="encoding">What the file is encoded in, to write it as it was.</param>
    public AsciiText(ReadOnlySpan<byte> ascii, Encoding encoding)
    {
        _characters = ascii.ToArray();
        Encoding = encoding;
    }

    public override Encoding Encoding { get; }

    public override int Length => _characters.Length;

    public override char this[int position] => (char)_characters[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Ascii.ToUtf16(_characters.AsSpan(sourceIndex, count), destination.AsSpan(destinationIndex, count), out _);

    public override string ToString(TextSpan span)
    {
        var part = Within(span);
        return string.Create(part.Length, part, static (into, from) => Ascii.ToUtf16(from, into, out _));
    }

    public override void Write(TextWriter writer, TextSpan span, CancellationToken cancellationToken = default) => writer.Write(ToString(span));

    protected override TextLineCollection GetLinesCore() => new LineStarts(this);

    private ReadOnlySpan<byte> Within(TextSpan span) => _characters.AsSpan(span.Start, span.Length);

    /// <summary>Where lines start: after <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c>, which are all the line ends that ASCII has.</summary>
    private sealed class LineStarts : TextLineCollection
    {
        private static readonly SearchValues<byte> Ends = SearchValues.Create("\n\r"u8);

        private readonly AsciiText _text;
        private readonly int[] _starts;

        public LineStarts(AsciiText text)
        {
            _text = text;
            _starts = FindStarts(text._characters);
        }

        public override int Count => _starts.Length;

        public override TextLine this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_starts.Length, nameof(index));
                var end = index + 1 < _starts.Length ? _starts[index + 1] : _text.Length;
                return TextLine.FromSpan(_text, TextSpan.FromBounds(_starts[index], end));
            }
        }

        public override int IndexOf(int position)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)_text.Length, nameof(position));
            var index = _starts.AsSpan().BinarySearch(position);
            return index >= 0 ? index : ~index - 1;
        }

        private static int[] FindStarts(ReadOnlySpan<byte> text)
        {
            var starts = new int[text.Count((byte)'\n') + text.Count((byte)'\r') + 1];
            var count = 1;
            for (var i = 0; text[i..].IndexOfAny(Ends) is var next and >= 0;)
            {
                i += next + 1;
                if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n')
                {
                    i++;
                }

                starts[count++] = i;
            }

            return starts.AsSpan(0, count).ToArray();
        }
    }
}
