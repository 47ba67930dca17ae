using CaseDsl.Quantities;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Measurements as pages tell them.</summary>
internal static class Measurements
{
    /// <summary>What was measured: the metric, and of which arm, segment and time where it isn't all.</summary>
    internal static string Name(PageContext page, Measurement measurement)
    {
        var name = page.Name(measurement.Metric);
        if (measurement.Treatment is { } arm && measurement.Experiment.Arms.Length > 2) name += ", " + page.Name(arm);
        if (measurement.Segment is { Length: > 0 } segment) name += ", for " + MarkdownText.Escape(segment);
        if (measurement.After is { Length: > 0 } after) name += ", after " + MarkdownText.Escape(after);
        return name;
    }

    /// <summary>The change with its interval: the lift where it has a value, else the difference.</summary>
    internal static string Change(PageContext page, Measurement measurement) =>
        page.Show(measurement.Lift.HasValue || !measurement.Delta.HasValue ? measurement.Lift : measurement.Delta);

    /// <summary>The level in one arm; "not measured" for a change stated without levels.</summary>
    internal static string Level(PageContext page, Figure level) => level.HasValue ? page.Point(level) : "not stated";

    /// <summary>"0.015", "0.031, corrected 0.06"; "not tested".</summary>
    internal static string PValue(Measurement measurement)
    {
        if (measurement.PValue is not { } p) return "not tested";
        var text = QuantityFormat.FormatPValue(p);
        return measurement.AdjustedPValue is { } adjusted && !adjusted.Equals(p) ? text + ", corrected " + QuantityFormat.FormatPValue(adjusted) : text;
    }

    /// <summary>"✅ better", "❌ worse", "⚠️ no difference shown".</summary>
    internal static string Verdict(Measurement measurement)
    {
        if (measurement.Better == true) return Lights.Good + " better";
        if (measurement.Worse == true) return Lights.Bad + " worse";
        return Lights.Doubtful + (measurement.Significant is null ? " not tested" : " no difference shown");
    }

    /// <summary>"Members who click through: +1.5% relative [0.3%, 2.7%], 4.20% → 4.26%, p = 0.015, better".</summary>
    internal static string Sentence(PageContext page, Measurement measurement)
    {
        var text = Name(page, measurement) + ": " + Change(page, measurement);
        if (measurement.Control.HasValue && measurement.TreatmentValue.HasValue)
            text += ", " + Levels.BeforeAfter(page, measurement.Control, measurement.TreatmentValue);
        if (measurement.PValue is not null) text += ", p " + Equals(PValue(measurement));
        var verdict = Verdict(measurement);
        return text + ", " + verdict[(verdict.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    private static string Equals(string p) => p.StartsWith('<') ? p : "= " + p;
}
