using System.Globalization;

namespace CaseDsl.Rendering.Html;

/// <summary>Numbers and texts of drawings.</summary>
internal static class Svg
{
    /// <summary>A length with as many decimals as a screen shows.</summary>
    internal static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place along an axis, as a share of the drawing's width or height.</summary>
    internal static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The text cut to so many characters, with an ellipsis where it was longer.</summary>
    internal static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The text on at most so many lines of so many characters each, broken at blanks.</summary>
    internal static IReadOnlyList<string> Wrap(string text, int width, int mostLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (longer.Length <= width || line.Length == 0)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        if (line.Length > 0) lines.Add(line);
        if (lines.Count > mostLines) lines = [.. lines.Take(mostLines - 1), string.Join(' ', lines.Skip(mostLines - 1))];
        return [.. lines.Select(part => Shorten(part, width))];
    }
}
