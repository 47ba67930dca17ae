using System.Buffers;
using System.Text;

namespace CaseDsl.Cli;

/// <summary>Keeps what comes out of files and arguments from steering a terminal or breaking a line.</summary>
internal static class Printable
{
    private static readonly SearchValues<char> _controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static code => (char)code).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>The text with each line break a space and each other control character its visible picture.</summary>
    public static string OneLine(string text)
    {
        var first = text.AsSpan().IndexOfAny(_controls);
        if (first < 0)
        {
            return text;
        }

        var line = new StringBuilder(text, 0, first, text.Length);
        foreach (var c in text.AsSpan(first))
        {
            line.Append(c is '\n' or '\r' or '\t' ? ' ' : Picture(c));
        }

        return line.ToString();
    }

    /// <summary>A control character's picture (U+2400 block), any other character as it is.</summary>
    public static char Picture(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        >= '\u0080' and <= '\u009F' or '\u2028' or '\u2029' or '\u0085' => '\uFFFD',
        _ => c,
    };
}
