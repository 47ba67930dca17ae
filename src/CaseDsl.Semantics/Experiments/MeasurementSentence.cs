using System.Globalization;

namespace CaseDsl.Semantics;

/// <summary>Tells in words what a measurement shows of one of its members, with the numbers that it rests on.</summary>
internal static class MeasurementSentence
{
    /// <summary>What was compared, what with, and both as a sentence.</summary>
    public static (string Left, string Right, string Sentence) Tell(Measurement m, string member) => member switch
    {
        "unharmed" or "harmed" => TellHarm(m),
        _ => TellSignificance(m, member),
    };

    private static (string Left, string Right, string Sentence) TellSignificance(Measurement m, string member)
    {
        var alpha = Percent(m.Alpha);
        if (m.Significant is not { } significant || m.AdjustedPValue is not { } p)
            return (m.Delta.HasValue ? m.Delta.ToString() : "not measured", $"0 at {alpha}", Capital(MeasurementMembers.WhyNot(m, member)) + ".");
        var change = Change(m);
        var adjusted = m.PValue is { } raw && raw != p ? $"{Probability(raw)}, {Bare(p)} after correction" : Probability(p);
        var isFor = m.Better is true;
        var verdict = !significant
            ? $"not significant at {alpha}"
            : $"significant at {alpha}, and {(m.Direction > 0 ? "higher" : m.Direction < 0 ? "lower" : "neither")} is better" + (isFor || m.Direction is null ? "" : ", so it got worse");
        return ($"{change}, {adjusted}", $"0 at {alpha}", $"{m.Name} changed by {change} ({adjusted}): {verdict}.");
    }

    private static (string Left, string Right, string Sentence) TellHarm(Measurement m)
    {
        if (m.IsOfSeveralArms)
            return TellHarmOfArms(m);
        if (m.Unharmed is not { } unharmed || m.Harmed is not { } harmed)
            return (m.Delta.HasValue ? m.Delta.ToString() : "not measured", Threshold(m), Capital(MeasurementMembers.WhyNot(m, "unharmed")) + ".");
        var seen = Seen(m);
        var part = m.HasInterval ? "its whole interval is " : "it is ";
        var verdict = unharmed ? part + "inside"
            : harmed ? (m.Margin is not null && m.Limit is not null ? "it is past" : part + "past")
            : "its interval reaches past";
        return (seen, Threshold(m), $"{m.Name} {(m.Margin is null ? "is" : "changed by")} {seen}{(m.Margin is null ? " in the treatment arm" : "")}: {verdict} {ThresholdInWords(m, unharmed ? "and" : "or")}.");
    }

    private static (string Left, string Right, string Sentence) TellHarmOfArms(Measurement m)
    {
        var lefts = new List<string>(m.ByArm.Length);
        var sentences = new List<string>(m.ByArm.Length);
        foreach (var arm in m.ByArm)
        {
            var (left, _, sentence) = TellHarm(arm);
            lefts.Add($"{arm.Treatment?.Name} {left}");
            sentences.Add(sentence);
        }

        return (string.Join(", ", lefts), Threshold(m), string.Join(' ', sentences));
    }

    private static string Seen(Measurement m)
    {
        var change = m.Margin is null ? "" : m.Margin is { } margin && ChangeScale.IsRelative(margin) ? m.Lift.ToString() : m.Delta.ToString();
        if (m.Limit is null)
            return change;
        return change.Length == 0 ? m.TreatmentValue.ToString() : $"{change} to {m.TreatmentValue}";
    }

    private static string Threshold(Measurement m)
    {
        var margin = m.Margin is { } within ? $"within {FigureFormat.FormatPoint(within)}" : "";
        var limit = m.Limit is { } most ? $"limit {FigureFormat.FormatPoint(most)}" : "";
        return margin.Length > 0 && limit.Length > 0 ? $"{margin}, {limit}" : margin + limit;
    }

    private static string ThresholdInWords(Measurement m, string joint)
    {
        var margin = m.Margin is { } within ? $"the margin of {FigureFormat.FormatPoint(within)}" : "";
        var limit = m.Limit is { } most ? $"the limit of {FigureFormat.FormatPoint(most)}" : "";
        return margin.Length > 0 && limit.Length > 0 ? $"{margin} {joint} {limit}" : margin + limit;
    }

    // Lifts are what people compare; a lift that has no size (control at 0) leaves the difference.
    private static string Change(Measurement m) => m.Lift.HasValue ? m.Lift.ToString() : m.Delta.ToString();

    /// <summary><c>p = 0.018</c>, <c>p &lt; 0.0001</c>.</summary>
    public static string Probability(double p) => p < 0.0001 ? "p < 0.0001" : "p = " + Bare(p);

    private static string Bare(double p)
    {
        if (p < 0.0001)
            return "< 0.0001";
        var decimals = p >= 0.1 ? 2 : p >= 0.01 ? 3 : 4;
        return Math.Round(p, decimals).ToString("0.####", CultureInfo.InvariantCulture);
    }

    internal static string Percent(double fraction) => (fraction * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    internal static string Capital(string clause) =>
        clause.Length > 0 && char.IsLower(clause[0]) ? char.ToUpperInvariant(clause[0]) + clause[1..] : clause;
}
