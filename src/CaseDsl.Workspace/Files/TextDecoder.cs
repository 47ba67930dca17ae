using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// Turns the bytes of a file into text. UTF-8 with or without a byte order mark is read as it stands; UTF-16 is read
/// where a mark says so, since some editors save it; anything else is said to be what it is.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>
    /// Decodes <paramref name="bytes"/>. The text has no byte order mark; its encoding remembers whether the file had one.
    /// </summary>
    /// <param name="problem">Why the bytes are not text, as a clause.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out string? problem)
    {
        text = null;
        problem = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return TryDecodeUtf8(bytes[3..], Utf8WithMark, out text, out problem);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFE, 0xFF]))
        {
            problem = "is UTF-32 text; save it as UTF-8";
            return false;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TryDecodeUtf16(bytes[2..], bigEndian: bytes[0] == 0xFE, out text, out problem);
        }

        return TryDecodeUtf8(bytes, Utf8, out text, out problem);
    }

    /// <summary>The bytes of <paramref name="text"/> in <paramref name="encoding"/>, with its byte order mark where it has one.</summary>
    public static byte[] Encode(string text, Encoding? encoding)
    {
        encoding ??= Utf8;
        var mark = encoding.Preamble;
        var bytes = new byte[mark.Length + encoding.GetByteCount(text)];
        mark.CopyTo(bytes);
        encoding.GetBytes(text, bytes.AsSpan(mark.Length));
        return bytes;
    }

    private static bool TryDecodeUtf8(ReadOnlySpan<byte> bytes, Encoding encoding, out SourceText? text, out string? problem)
    {
        text = null;
        problem = null;
        if (bytes.Contains((byte)0))
        {
            problem = "is a binary file, not text";
            return false;
        }

        if (Ascii.IsValid(bytes))
        {
            text = new AsciiText(bytes, encoding);
            return true;
        }

        var characters = ArrayPool<char>.Shared.Rent(Math.Max(bytes.Length, 1));
        try
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                problem = DescribeInvalid(bytes, read);
                return false;
            }

            text = SourceText.From(new string(characters, 0, written), encoding);
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static bool TryDecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, out SourceText? text, out string? problem)
    {
        text = null;
        problem = null;
        try
        {
            var strict = new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true);
            text = SourceText.From(strict.GetString(bytes), strict);
            return true;
        }
        catch (ArgumentException)
        {
            problem = "starts as UTF-16 text but is damaged; save it as UTF-8";
            return false;
        }
    }

    private static string DescribeInvalid(ReadOnlySpan<byte> bytes, int at)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
            {
                controls++;
            }
        }

        if (controls > bytes.Length / 32)
        {
            return "is a binary file, not text";
        }

        var line = bytes[..at].Count((byte)'\n') + 1;
        return string.Create(CultureInfo.InvariantCulture, $"is not UTF-8 text: byte 0x{bytes[at]:X2} on line {line}; save it as UTF-8");
    }
}
