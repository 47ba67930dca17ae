using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>The words that pages share, so that one thing is called one thing.</summary>
internal static class Words
{
    internal static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1 day", "35 days".</summary>
    internal static string Count(int number, string singular, string? plural = null) =>
        Number(number) + " " + (number == 1 ? singular : plural ?? singular + "s");

    /// <summary>"a", "a and b", "a, b and c"; or with another word between the last two.</summary>
    internal static string Join(IReadOnlyList<string> parts, string word = "and") => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " " + word + " " + parts[^1],
    };

    internal static string KindOf(ExperimentSymbol experiment) => experiment.ExperimentKind switch
    {
        "ab" => "A/B test",
        "aa" => "A/A test",
        "holdback" => "holdback test",
        "switchback" => "switchback test",
        "observational" => "observational, not randomised",
        _ => "experiment",
    };

    /// <summary>A name or a unit as words: <c>stream_hours</c> → "stream hours".</summary>
    internal static string Spaced(string name)
    {
        if (!name.Contains('_', StringComparison.Ordinal)) return name;
        return string.Create(name.Length, name, static (result, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                result[i] = from[i] == '_' && i > 0 && i + 1 < from.Length && char.IsLetterOrDigit(from[i - 1]) && char.IsLetterOrDigit(from[i + 1]) ? ' ' : from[i];
        });
    }

    /// <summary>A role or a name as words: data_science → "Data science", ml_infra → "ML infra".</summary>
    internal static string Role(string name)
    {
        var words = name.Replace('_', ' ').Trim();
        if (words.Length == 0) return "Not named";
        if (words.StartsWith("winners ", StringComparison.Ordinal)) return "Winner's" + words["winners".Length..];
        if (words == "sample ratio mismatch") return "Sample-ratio mismatch";
        if (words == "ml" || words.StartsWith("ml ", StringComparison.Ordinal)) return "ML" + words[2..];
        return Markdown.MarkdownText.Capitalised(words);
    }

    /// <summary>What a decision came to, as a verdict: "Go", "Stop", "Iterate".</summary>
    internal static string Verdict(string outcome) => outcome switch
    {
        "" => "Undecided",
        "invalid" => "Not to be trusted",
        "rerun" => "Run it again",
        _ => Markdown.MarkdownText.Capitalised(outcome),
    };
}
