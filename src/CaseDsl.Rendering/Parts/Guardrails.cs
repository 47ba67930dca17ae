using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>An experiment's guardrails with their lights.</summary>
internal static class Guardrails
{
    /// <summary>Adds a row for every guardrail of an experiment: what it is, its light, what was measured, what was allowed.</summary>
    internal static void AddRows(PageContext page, ExperimentSymbol experiment, PageTable table)
    {
        foreach (var guardrail in page.Figures.Experiment(experiment).Guardrails)
            table.AddFrom(guardrail.Measurement?.Result?.NameLocation ?? PageContext.At(experiment, "guardrails"), page.Name(guardrail.Metric), Light(guardrail), Measured(page, guardrail), Allowed(page, guardrail));
    }

    /// <summary>"✅ unharmed", "❌ harmed", "⚠️ inconclusive", "⚠️ not measured".</summary>
    internal static string Light(GuardrailFigures guardrail) =>
        (guardrail.Harmed == true ? Lights.Bad : guardrail.Unharmed == true ? Lights.Good : Lights.Doubtful) + " " + guardrail.Status;

    /// <summary>The harm that was accepted beforehand: "within +0.06pp", "at most 200 ms".</summary>
    internal static string Allowed(PageContext page, GuardrailFigures guardrail)
    {
        var parts = new List<string>();
        if (guardrail.Margin is { } margin) parts.Add("within " + page.Point(margin));
        if (guardrail.Limit is { } limit)
            parts.Add((guardrail.Metric is MetricSymbol { HigherIsBetter: true } ? "at least " : "at most ") + page.Point(limit));
        return parts.Count == 0 ? "no margin or limit stated" : Words.Join(parts);
    }

    /// <summary>One sentence over all guardrails: what was harmed first, then what is open.</summary>
    internal static string Sentence(PageContext page, ExperimentFigures experiment)
    {
        var harmed = new List<string>();
        var open = new List<string>();
        foreach (var guardrail in experiment.Guardrails)
        {
            if (guardrail.Harmed == true) harmed.Add(page.Name(guardrail.Metric));
            else if (guardrail.Unharmed != true) open.Add(page.Name(guardrail.Metric));
        }

        if (experiment.Guardrails.IsEmpty) return "No guardrail was set.";
        if (harmed.Count > 0) return "Harmed: " + Words.Join(harmed) + ".";
        if (open.Count > 0) return "No guardrail is harmed; not shown unharmed: " + Words.Join(open) + ".";
        return experiment.Guardrails.Length switch
        {
            1 => "The guardrail is unharmed.",
            2 => "Both guardrails are unharmed.",
            var count => "All " + Words.Number(count) + " guardrails are unharmed.",
        };
    }

    // Harm within a margin is a difference, harm past a limit a level: the one that is judged is shown first.
    private static string Measured(PageContext page, GuardrailFigures guardrail)
    {
        if (guardrail.Measurement is not { } measurement) return "not measured";
        if (measurement.ByArm.Length > 1) return string.Join("; ", measurement.ByArm.Select(arm => MarkdownText.Escape(arm.Treatment?.Name ?? "treatment") + " " + Measured(page, guardrail with { Measurement = arm })));
        var levels = measurement.Control.HasValue && measurement.TreatmentValue.HasValue ? Levels.BeforeAfter(page, measurement.Control, measurement.TreatmentValue) : "";
        var change = measurement.Delta.HasValue && guardrail.Margin is not { IsRelative: true } ? page.Show(measurement.Delta) : page.Show(measurement.Lift);
        return levels.Length == 0 ? change : change + ", " + levels;
    }
}
