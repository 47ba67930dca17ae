using System.Text;
using CaseDsl.LanguageServer.Protocol;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>Positions and offsets, in both encodings.</summary>
public sealed class LineMapTests
{
    private static readonly Gen<string> Texts = Gen.OneOf([.. new[] { "a", "é", "東", "🙂", "\n", "\r\n", "\r", "\u2028", "\u0085" }.Select(static part => Gen.Const(part))]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void An_offset_becomes_a_position_and_the_same_offset_again()
    {
        Texts.Sample(text =>
        {
            var map = LineMap.Of(SourceText.From(text));
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (IsInside(text, offset))
                {
                    continue;
                }

                foreach (var encoding in Enum.GetValues<PositionEncoding>())
                {
                    map.OffsetOf(map.PositionOf(offset, encoding), encoding).Should().Be(offset, "of '{0}' in {1}", text, encoding);
                }
            }
        });
    }

    [Fact]
    public void Lines_end_where_the_protocol_says_and_nowhere_else()
    {
        Texts.Sample(text =>
        {
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Count(static c => c == '\n') + 1;

            LineMap.Of(SourceText.From(text)).LineCount.Should().Be(lines);
        });
    }

    [Fact]
    public void A_line_break_between_two_parts_of_a_long_text_is_one()
    {
        var text = new string('x', (16 * 1024) - 1) + "\r\n" + new string('y', 16 * 1024) + "\r\n";
        var map = LineMap.Of(SourceText.From(text));

        map.LineCount.Should().Be(3);
        map.PositionOf(16 * 1024 + 1, PositionEncoding.Utf16).Should().Be(new Position(1, 0));
    }

    [Fact]
    public void A_position_in_utf8_counts_bytes()
    {
        const string Text = "é🙂x\nz";
        var map = LineMap.Of(SourceText.From(Text));

        map.PositionOf(3, PositionEncoding.Utf8).Should().Be(new Position(0, Encoding.UTF8.GetByteCount("é🙂")));
        map.OffsetOf(new Position(0, 6), PositionEncoding.Utf8).Should().Be(3);
    }

    [Theory]
    [InlineData(0, 99, 3)]
    [InlineData(9, 0, 5)]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -4, 0)]
    [InlineData(1, int.MaxValue, 5)]
    public void A_position_outside_the_text_means_the_nearest_in_it(int line, int character, int offset)
    {
        LineMap.Of(SourceText.From("abc\nd")).OffsetOf(new Position(line, character), PositionEncoding.Utf16).Should().Be(offset);
    }

    private static bool IsInside(string text, int offset) =>
        offset > 0 && offset < text.Length && ((text[offset - 1] == '\r' && text[offset] == '\n') || char.IsLowSurrogate(text[offset]));
}
