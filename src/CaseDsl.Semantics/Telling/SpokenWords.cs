namespace CaseDsl.Semantics;

/// <summary>
/// How long a text takes to say. Numbers count as they are spoken: "$1.5M" is five words, one point five million dollars.
/// </summary>
public static class SpokenWords
{
    /// <summary>The pace of a person who tells a story and is followed.</summary>
    public const int PerMinute = 150;

    /// <summary>The spoken words of a text; Markdown's own marks are silent.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSeparator(text[i])) continue;
            if (i > start) words += CountToken(text[start..i]);
            start = i + 1;
        }

        return words;
    }

    /// <summary>The spoken words of what is told of a story: situation, action, result and lesson, with their figures.</summary>
    public static int Count(StorySymbol story, Figures figures)
    {
        var words = 0;
        foreach (var text in (ReadOnlySpan<InterpolatedText?>)[story.Situation, story.Action, story.Result, story.Lesson])
        {
            if (text is not null)
                words += Count(figures.Interpolate(text, story));
        }

        return words;
    }

    /// <summary>The seconds that so many words take at <see cref="PerMinute"/>, rounded up.</summary>
    public static int Seconds(int words) => (int)(((long)words * 60 + PerMinute - 1) / PerMinute);

    private static bool IsSeparator(char c)
    {
        // Nearly every character of a text is a letter.
        if (char.IsAsciiLetterOrDigit(c)) return false;
        return char.IsWhiteSpace(c) || c is '/' or '_' or '–' or '—' or '…' or '|' or '*' or '`';
    }

    private static int CountToken(ReadOnlySpan<char> token)
    {
        if (char.IsAsciiLetter(token[0]) && !token.ContainsAnyInRange('0', '9')) return 1;
        if (token.ContainsAnyInRange('0', '9')) return CountNumber(token);
        foreach (var c in token)
        {
            if (char.IsLetter(c)) return 1;
        }

        return token is "→" or "×" or "=" or "+" or "%" or "&" ? 1 : 0;
    }

    // "$1.5M", "+4.2%", "p99", "301M", "10Mbps", "2026-05-06": runs of digits with a point or commas, and what is glued to them.
    private static int CountNumber(ReadOnlySpan<char> token)
    {
        var words = 0;
        var i = 0;
        if (IsDate(token)) return 5;
        while (i < token.Length)
        {
            var c = token[i];
            if (char.IsAsciiDigit(c))
            {
                words += CountDigits(token, ref i);
                continue;
            }

            if (char.IsLetter(c))
            {
                var end = i;
                while (end < token.Length && char.IsLetter(token[end])) end++;
                words += WordsOf(token[i..end]);
                i = end;
                continue;
            }

            if (c is '%' or '$' or '€' or '£' or '±' || ((c is '-' or '−') && i == 0)) words++;
            i++;
        }

        return words;
    }

    private static int WordsOf(ReadOnlySpan<char> glued) => glued switch
    {
        "pp" or "bps" => 2,
        "kbps" or "Mbps" or "Gbps" or "Tbps" => 3,
        "st" or "nd" or "rd" or "th" => 0,
        _ => 1,
    };

    private static int CountDigits(ReadOnlySpan<char> token, ref int i)
    {
        var whole = 0L;
        var digits = 0;
        var words = 0;
        for (; i < token.Length; i++)
        {
            if (token[i] == ',' && i + 1 < token.Length && char.IsAsciiDigit(token[i + 1])) continue;
            if (!char.IsAsciiDigit(token[i])) break;
            digits++;
            if (digits <= 18) whole = whole * 10 + (token[i] - '0');
        }

        // Nobody says a nineteen-digit number as a number: it is read digit by digit.
        words += digits > 18 ? digits : digits == 4 && whole is > 1900 and < 2100 and not 2000 ? 3 : CountWhole(whole);
        if (i + 1 >= token.Length || token[i] != '.' || !char.IsAsciiDigit(token[i + 1])) return words;
        words++;
        for (i++; i < token.Length && char.IsAsciiDigit(token[i]); i++) words++;
        return words;
    }

    private static int CountWhole(long number)
    {
        if (number == 0) return 1;
        var words = 0;
        for (var isLowest = true; number > 0; number /= 1000, isLowest = false)
        {
            var group = (int)(number % 1000);
            if (group == 0) continue;
            if (!isLowest) words++;
            if (group >= 100) words += 2;
            var rest = group % 100;
            words += rest == 0 ? 0 : rest < 20 || rest % 10 == 0 ? 1 : 2;
        }

        return words;
    }

    private static bool IsDate(ReadOnlySpan<char> token)
    {
        var text = token.TrimEnd(".,;:!?)]").TrimStart("([");
        return text.Length == 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[8]);
    }
}
