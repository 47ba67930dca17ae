using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace.Tests;

public sealed class TextDecoderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("case x\r\n")]
    [InlineData("naïve – 東京 👩‍🚀 עברית\n")]
    public void Utf8_is_read_as_it_stands(string text)
    {
        Decode(Encoding.UTF8.GetBytes(text)).Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("case x")]
    [InlineData("case x\n")]
    [InlineData("\n\n\r\n\r\r\n x \r")]
    [InlineData("a\rb\nc\r\nd\u000Be\u000Cf\u001Cg\n\r")]
    public void A_plain_file_has_the_characters_and_lines_of_the_same_text_elsewhere(string text)
    {
        TextDecoder.TryDecode(Encoding.ASCII.GetBytes(text), out var read, out _).Should().BeTrue();
        var same = SourceText.From(text);

        read!.Length.Should().Be(same.Length);
        Enumerable.Range(0, text.Length).Select(i => read[i]).Should().Equal(text);
        read.Lines.Select(line => (line.Start, line.End, line.EndIncludingLineBreak)).Should().Equal(same.Lines.Select(line => (line.Start, line.End, line.EndIncludingLineBreak)));
        for (var position = 0; position <= text.Length; position++)
        {
            read.Lines.GetLinePosition(position).Should().Be(same.Lines.GetLinePosition(position));
            read.ToString(TextSpan.FromBounds(0, position)).Should().Be(text[..position]);
        }

        read.ContentEquals(same).Should().BeTrue();
        var change = new TextChange(new TextSpan(text.Length / 2, 0), "é\n");
        read.WithChanges(change).ToString().Should().Be(same.WithChanges(change).ToString());
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_byte_order_mark_is_no_character_and_is_written_back(byte[] bytes)
    {
        TextDecoder.TryDecode(bytes, out var text, out _).Should().BeTrue();

        text!.ToString().Should().Be("case é");
        TextDecoder.Encode(text.ToString(), text.Encoding).Should().Equal(bytes);
    }

    public static TheoryData<byte[]> Marked() => new()
    {
        WithMark(new UTF8Encoding(true)),
        WithMark(new UnicodeEncoding(false, true)),
        WithMark(new UnicodeEncoding(true, true)),
    };

    [Fact]
    public void A_text_without_a_mark_is_written_without_one()
    {
        var bytes = Encoding.UTF8.GetBytes("case é");

        TextDecoder.TryDecode(bytes, out var text, out _).Should().BeTrue();

        TextDecoder.Encode("case é", text!.Encoding).Should().Equal(bytes);
    }

    [Fact]
    public void Bytes_with_a_nought_are_binary()
    {
        Problem([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]).Should().Be("is a binary file, not text");
    }

    [Fact]
    public void Bytes_that_are_mostly_control_characters_are_binary()
    {
        Problem([1, 2, 3, 4, 0xFF, 5, 6]).Should().Be("is a binary file, not text");
    }

    [Fact]
    public void Another_encoding_is_named_by_its_first_wrong_byte_and_line()
    {
        Problem([.. "case\ncaf"u8, 0xE9, .. "\n"u8]).Should().Be("is not UTF-8 text: byte 0xE9 on line 2; save it as UTF-8");
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_found()
    {
        Problem([.. "case "u8, 0xF0, 0x9F]).Should().StartWith("is not UTF-8 text: byte 0xF0 on line 1");
    }

    [Fact]
    public void Utf32_is_named()
    {
        Problem([0xFF, 0xFE, 0, 0, 0x63, 0, 0, 0]).Should().Be("is UTF-32 text; save it as UTF-8");
    }

    [Fact]
    public void Half_a_surrogate_pair_in_utf16_is_damage()
    {
        Problem([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]).Should().Contain("damaged");
    }

    private static byte[] WithMark(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes("case é")];

    private static string? Decode(byte[] bytes) => TextDecoder.TryDecode(bytes, out var text, out _) ? text.ToString() : null;

    private static string? Problem(byte[] bytes)
    {
        TextDecoder.TryDecode(bytes, out _, out var problem).Should().BeFalse();
        return problem;
    }
}
