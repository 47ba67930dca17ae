using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>A guardrail's threshold and measurement in words.</summary>
internal static class Threshold
{
    /// <summary>"the margin of 0.06pp", "the limit of 200 ms", or both.</summary>
    public static string Of(GuardrailFigures guardrail)
    {
        var parts = new List<string>();
        if (guardrail.Margin is { HasValue: true } margin)
            parts.Add($"the margin of {FigureFormat.FormatPoint(margin)}");
        if (guardrail.Limit is { HasValue: true } limit)
            parts.Add($"the limit of {FigureFormat.FormatPoint(limit)}");
        return parts.Count == 0 ? "its threshold" : Say.List(parts);
    }

    /// <summary>"it went from 171 ms to 214 ms", with the difference and its interval where there is one; of several arms the one that tells.</summary>
    public static string Measured(Measurement measured)
    {
        Measurement measurement = measured.Telling;
        string it = measured.IsOfSeveralArms && measurement.Treatment is { } arm ? $"in '{arm.Name}' it" : "it";
        if (!measurement.Control.HasValue || !measurement.TreatmentValue.HasValue)
            return $"{it} changed by {measurement.Lift}";
        string levels = $"{it} went from {FigureFormat.FormatPoint(measurement.Control)} to {FigureFormat.FormatPoint(measurement.TreatmentValue)}";
        return measurement.Delta.Interval is null ? levels : $"{levels}, {measurement.Delta}";
    }
}
