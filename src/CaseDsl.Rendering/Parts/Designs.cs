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
    internal static string Need(PageContext page, ExperimentFigures figures)
    {
        if (figures.SampleSize is null) return "the size needed is not computed" + (figures.Member("sample_size").Missing is { } why ? ": " + Markdown.MarkdownText.Escape(why) : "");
        var text = "needs " + Member(page, figures, "sample_size") + " an arm";
        return figures.Days is null ? text : text + ", " + Member(page, figures, "days");
    }

    /// <summary>A computed figure of the experiment's plan: its power, the units and days that it needs.</summary>
    internal static string Member(PageContext page, ExperimentFigures figures, string name) =>
        page.Marked(figures.Symbol.QualifiedName + "." + name, page.Point(figures.Member(name)), figures.Symbol.NameLocation);
}
