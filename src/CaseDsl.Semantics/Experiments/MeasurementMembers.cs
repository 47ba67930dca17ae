using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>The members of a measurement, by name.</summary>
internal static class MeasurementMembers
{
    public static Figure Get(Measurement m, string name)
    {
        switch (name)
        {
            case "control":
                return m.Control;
            case "treatment":
                return m.IsOfSeveralArms ? Named(m, name) ?? Which(m, name) : m.TreatmentValue;
            case "delta":
                return m.Delta;
            case "lift":
                return m.Lift;
            case "p_value":
                return Probability(m, m.PValue, name);
            case "p_adjusted":
                return Probability(m, m.AdjustedPValue, name);
            case "significant":
                return Truth(m, m.Significant, name);
            case "better":
                return Truth(m, m.Better, name);
            case "worse":
                return Truth(m, m.Worse, name);
            case "unharmed":
                return Truth(m, m.Unharmed, name);
            case "harmed":
                return Truth(m, m.Harmed, name);
            case "baseline":
                return m.Baseline ?? Figure.NotComputed($"'{m.Metric.Name}' has no baseline", m.Unit);
            case "limit":
                return m.Limit ?? Figure.NotComputed($"'{m.Metric.Name}' has no limit", m.Unit);
            default:
                return Named(m, name) ?? Figure.NotComputed($"'{m.Name}' has no '{name}'");
        }
    }

    // An arm's name is its level: `ctr.v2`.
    private static Figure? Named(Measurement m, string name)
    {
        foreach (var reading in m.Arms)
        {
            if (reading.Arm?.Name == name)
                return reading.Level;
        }

        return m.Treatment?.Name == name ? m.TreatmentValue : null;
    }

    private static Figure Probability(Measurement m, double? p, string name) =>
        p is { } value ? Figure.FromPValue(value) : Figure.NotComputed(WhyNot(m, name));

    private static Figure Truth(Measurement m, bool? truth, string name) =>
        truth is null ? Figure.Undecided([], WhyNot(m, name)) : Figure.FromTruth(truth);

    private static Figure Which(Measurement m, string name) => Figure.NotComputed(SayWhichArm(m, name));

    internal static string SayWhichArm(Measurement m, string name)
    {
        var example = m.ByArm is [{ Treatment: { } arm }, ..] ? arm.Name : "ARM";
        return $"'{m.Experiment.Name}' has several treatment arms; say which: '{m.Metric.Name}.{example}.{name}'";
    }

    /// <summary>Why a measurement has no such member, as a clause.</summary>
    public static string WhyNot(Measurement m, string name)
    {
        if (!m.IsMeasured)
            return m.Delta.Missing ?? $"'{m.Metric.Name}' was not measured";
        if (name is "unharmed" or "harmed")
            return m.NoJudgement ?? $"'{m.Metric.Name}' has neither a margin nor a limit";
        if (m.IsOfSeveralArms)
            return SayWhichArm(m, name);
        if (m.PValue is null)
            return $"'{m.Metric.Name}' was measured without a spread, so chance can't be ruled out; give counts ('50 of 1_200') or 'sd … of …'";
        return m.Direction is null ? $"'{m.Metric.Name}' does not say which way is better" : $"'{m.Name}' has no '{name}'";
    }
}
