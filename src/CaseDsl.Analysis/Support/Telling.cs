using System.Globalization;

namespace CaseDsl.Analysis;

/// <summary>How long a story takes to tell.</summary>
public static class Telling
{
    /// <summary><c>2:45 minutes</c>.</summary>
    public static string Time(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00} minutes");
}
