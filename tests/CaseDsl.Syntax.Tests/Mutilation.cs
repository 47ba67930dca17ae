using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>Damages texts the way typing, pasting and merging do; the same seed does the same damage.</summary>
internal sealed class Mutilation(int seed)
{
    private static readonly string[] Splinters =
    [
        "{", "}", "(", ")", "[", "]", ":", ";", ",", ".", "=", "==", "\"", "|", "| ", "//", "\n", "\r\n", "\r", " ", "\t",
        "\u00A0", "\uFEFF", "“", "”", "'", "−", "–", "±", "$", "€", "%", "@", "#", "\\", "\\{", "{x}", "{", "1", "1,204,331",
        "2026-13-45", "5 %", "12 bps", "1.5M", "1.2.3", "100x", "claim ", "risk r {", "model", "use ", "at least ", " by ",
        " to ", " per ", "relative", "none", "unknown", "not ", " and ", "\uD83D", "\uDE00", "😀", "שלום", "é", "\0",
        "\u2028", "\u0085", "case x {\n", "\nclaim y {\n", "{ because: | done }", "ctr by +1.2% [0.8%, 1.6%] at 90%",
    ];

    private readonly Random _random = new(seed);

    public string Of(string text)
    {
        var builder = new StringBuilder(text);
        var wounds = 1 + _random.Next(4);
        for (var i = 0; i < wounds; i++)
        {
            Wound(builder);
        }

        return builder.ToString();
    }

    /// <summary>One change, as (start, length removed, text put in).</summary>
    public (int Start, int Length, string Text) Edit(string text)
    {
        var start = _random.Next(text.Length + 1);
        var length = _random.Next(3) switch
        {
            0 => 0,
            1 => Math.Min(1, text.Length - start),
            _ => _random.Next(Math.Min(40, text.Length - start) + 1),
        };
        var put = _random.Next(4) == 0 ? "" : Splinters[_random.Next(Splinters.Length)];
        return (start, length, put);
    }

    private void Wound(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(at, Math.Min(_random.Next(30), text.Length - at));
                break;
            case 1:
                text.Remove(at, Math.Min(1, text.Length - at));
                break;
            case 2:
                var from = _random.Next(text.Length + 1);
                var length = Math.Min(_random.Next(60), text.Length - from);
                text.Insert(at, text.ToString(from, length));
                break;
            case 3 when at + 1 < text.Length:
                (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
            default:
                text.Insert(at, Splinters[_random.Next(Splinters.Length)]);
                break;
        }
    }
}
