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
        return ($"{change}, {adjusted}", $"0 at {alpha}", $"{m.Quoted} changed by {change} ({adjusted}): {verdict}.");
    }

    private static (string Left, string Right, string Sentence) TellHarm(Measurement m)
    {
        if (m.IsOfSeveralArms)
            return TellHarmOfArms(m);
        if (m.Unharmed is null || m.Harmed is null)
            return (m.Delta.HasValue ? m.Delta.ToString() : "not measured", Threshold(m), Capital(MeasurementMembers.WhyNot(m, "unharmed")) + ".");
        var seen = Seen(m);
        var verdicts = new List<string>(2);
        if (m.MarginJudgement is { } byMargin && m.Margin is { } margin)
            verdicts.Add(Verdict(byMargin, ChangeInterval(m), $"the margin of {FigureFormat.FormatPoint(margin)}"));
        if (m.LimitJudgement is { } byLimit && m.Limit is { } limit)
            verdicts.Add(Verdict(byLimit, m.TreatmentValue.Interval, $"the limit of {FigureFormat.FormatPoint(limit)}"));
        var subject = m.Margin is null ? $"{m.Quoted} is {seen} in the treatment arm" : $"{m.Quoted} changed by {seen}";
        return (seen, Threshold(m), $"{subject}: {string.Join(", and ", verdicts)}.");
    }

    private static string Verdict(HarmJudgement judgement, Interval? interval, string threshold) => (judgement, interval) switch
    {
        ({ Unharmed: true }, null) => $"it is inside {threshold}",
        ({ Harmed: true }, null) => $"it is past {threshold}",
        ({ Unharmed: true }, _) => $"its whole interval is inside {threshold}",
        ({ Harmed: true }, _) => $"its whole interval is past {threshold}",
        ({ Unharmed: null }, _) => $"nothing holds it against {threshold}",
        _ => $"its interval reaches past {threshold}",
    };

    private static Interval? ChangeInterval(Measurement m) =>
        m.Margin is { } margin && ChangeScale.IsRelative(margin) ? m.Lift.Interval : m.Delta.Interval;

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
