using CaseDsl.Analysis;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A critique of an experiment: whether to trust it, its flaws with their evidence, and how it should have been run.</summary>
internal sealed class CritiquePage : PageTemplate<CritiqueSymbol>
{
    internal override string Kind => "critique";

    internal override DeclarationKind Declares => DeclarationKind.Critique;

    protected override void Write(PageContext page, CritiqueSymbol symbol)
    {
        page.Title("Critique", symbol);
        var report = CritiqueReport.Of(page.Model, symbol);
        var isTrusted = report is null || page.Figures.Experiment(report.Experiment).IsTrusted;
        page.Blocks.Verdict(!isTrusted ? Tone.Bad : symbol.Findings.IsEmpty ? Tone.Neutral : Tone.Doubtful, Verdict(page, symbol));
        page.Section("Flaws and what to do");
        var flaws = report is null ? symbol.Findings.Select(finding => new PageItem(Critiques.Finding(page, finding), finding.NameLocation)).ToList() : Told(page, report);
        if (flaws.Count == 0) page.Blocks.Paragraph("None is stated, and none shows in the figures.");
        page.Blocks.Bullets(flaws);
        if (report is not null) WriteRedesign(page, report.Redesign);
        page.Sources.Add(symbol);
    }

    /// <summary>Whether to trust it, and why not.</summary>
    internal static string Verdict(PageContext page, CritiqueSymbol symbol)
    {
        var of = symbol.Of is { } target ? "“" + page.Name(target) + "”" : "an experiment that is not stated";
        if (symbol.Of is ExperimentSymbol experiment && page.Figures.Experiment(experiment) is { IsTrusted: false } figures)
            return "**Do not trust " + of + "**, because " + MarkdownText.Escape(string.Join("; ", figures.Distrust)) + ".";
        if (symbol.Findings.IsEmpty) return "**" + MarkdownText.Capitalised(of) + ":** no flaw is stated.";
        return "**Read " + of + " with care**, because of " + Words.Join([.. symbol.Findings.Select(static finding => MarkdownText.Escape(Words.Role(finding.Name).ToLowerInvariant()))]) + ".";
    }

    // Gravest first: what the figures show of it, what the critique says of it, what to do.
    private static List<PageItem> Told(PageContext page, CritiqueReport report)
    {
        var items = new List<PageItem>();
        foreach (var flaw in report.Flaws)
        {
            var text = (flaw.Severity == Severity.Error ? Lights.Bad : Lights.Doubtful) + " " + (flaw.Finding is { } stated ? Critiques.Named(page, stated) : Critiques.Name(flaw.Name));
            if (flaw.Shown is { } shown) text += " " + Critiques.Evidence(page, flaw.Name, flaw.Finding is null ? shown.Message : FirstSentence(shown.Message));
            if (flaw.Standing == FlawStanding.Unfounded) text += " The figures don't show it.";
            if (flaw.Finding is { } named)
            {
                if (page.Text(named.Note, named) is { Length: > 0 } note) text += " " + Critiques.Sentence(note);
                if (page.Text(named.Remedy, named) is { Length: > 0 } remedy) text += " Remedy: " + Critiques.Sentence(remedy);
            }
            else
            {
                text += " The critique leaves it out.";
            }

            items.Add(new(text, flaw.Finding?.NameLocation ?? report.Experiment.NameLocation));
        }

        return items;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }

    private static void WriteRedesign(PageContext page, Redesign redesign)
    {
        page.Section("The experiment redesigned");
        page.Blocks.Paragraph(
            redesign.UnitsPerArm is null
                ? "**Its size is not computed:** " + MarkdownText.Escape(redesign.Missing ?? "not enough is stated") + "."
                : "**" + page.Point(redesign.Size) + " an arm" + (redesign.Days is { } days ? ", " + Words.Count(days, "day") : "") + "**; "
                    + (redesign.Method == "sequential" ? "sequential, valid at each of " + Words.Count(redesign.Looks, "look") : Words.Count(redesign.Looks, "look"))
                    + ", power " + CaseDsl.Quantities.QuantityFormat.FormatPercent(redesign.Power, 2) + (redesign.Correction == "none" ? "" : ", corrected by " + MarkdownText.Escape(redesign.Correction)) + ".",
            redesign.Symbol.NameLocation);
        var table = new PageTable("Change", "It was", "It should be", "Because");
        foreach (var step in redesign.Steps)
            table.Add(MarkdownText.Escape(MarkdownText.Capitalised(Words.Spaced(step.What))), page.Titled(step.Before), page.Titled(step.After), page.Titled(step.Why));
        page.Blocks.Table(table);
    }
}
