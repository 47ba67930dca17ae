using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>How large an experiment has to be.</summary>
internal static class Designs
{
    /// <summary>The unit that a property names, as written; empty where it names none.</summary>
    internal static string UnitOf(ExperimentSymbol experiment, string property) =>
        experiment.Property(property) is { Values: [UnitValue unit, ..] } ? Markdown.MarkdownText.Escape(PageContext.AsWritten(unit.Syntax)) : "";

    /// <summary>"needs 945,000 members an arm, 27.5 days"; why not where it isn't known.</summary>
    internal static string Need(ExperimentFigures figures)
    {
        if (figures.SampleSize is null) return "the size needed is not computed" + (figures.Member("sample_size").Missing is { } why ? ": " + Markdown.MarkdownText.Escape(why) : "");
        var text = "needs " + PageContext.Point(figures.Member("sample_size")) + " an arm";
        return figures.Days is null ? text : text + ", " + PageContext.Point(figures.Member("days"));
    }
}
