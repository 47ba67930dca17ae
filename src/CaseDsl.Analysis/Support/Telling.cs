using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>How long a story takes to tell.</summary>
public static class Telling
{
    /// <summary>The spoken words of what is told: situation, action, result and lesson, with their figures.</summary>
    public static int Words(Figures figures, StorySymbol story)
    {
        int words = 0;
        foreach (string property in (ReadOnlySpan<string>)["situation", "action", "result", "lesson"])
        {
            if (story.Text(property) is { } text)
                words += SpokenWords.Count(figures.Interpolate(text, story));
        }

        return words;
    }

    /// <summary><c>2:45 minutes</c>.</summary>
    public static string Time(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00} minutes");
}
