using CaseDsl.Quantities;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A critique of an experiment: whether to trust it, its flaws, and how it should have been run.</summary>
internal sealed class CritiquePage : PageTemplate<CritiqueSymbol>
{
    internal override string Kind => "critique";

    internal override DeclarationKind Declares => DeclarationKind.Critique;

    protected override void Write(PageContext page, CritiqueSymbol symbol)
    {
        page.Title("Critique", symbol);
        var experiment = symbol.Of as ExperimentSymbol;
        var figures = experiment is null ? null : page.Figures.Experiment(experiment);
        page.Blocks.Verdict(Tone.Neutral, Verdict(page, symbol, figures));
        page.Section("Flaws and what to do");
        var findings = symbol.Findings.Select(finding => new PageItem(Critiques.Finding(page, finding), finding.NameLocation)).ToList();
        if (findings.Count == 0) page.Blocks.Paragraph("None is stated.");
        page.Blocks.Bullets(findings);
        if (experiment is not null && figures is not null)
        {
            page.Section("What its figures show");
            var shown = Flaws.Shown(page, experiment, figures, []);
            if (shown.Count == 0) page.Blocks.Paragraph("No flaw shows in the figures themselves.");
            page.Blocks.Bullets([.. shown]);
            page.Section("The experiment redesigned");
            WriteRedesign(page, page.Figures.Redesign(experiment));
        }

        page.Sources.Add(symbol);
    }

    private static void WriteRedesign(PageContext page, Redesign redesign)
    {
        var size = redesign.UnitsPerArm is null
            ? "Its size is not computed: " + MarkdownText.Escape(redesign.Missing ?? "too little is known") + "."
            : "**" + page.Show(redesign.Size) + " an arm" + (redesign.Days is { } days ? ", " + Words.Count(days, "day") : "") + "**: "
                + QuantityFormat.FormatPercent(redesign.Power, 2) + " power, " + MarkdownText.Escape(redesign.Method) + " with " + Words.Count(redesign.Looks, "look")
                + (redesign.Correction == "none" ? "." : ", corrected by " + MarkdownText.Escape(redesign.Correction) + ".");
        page.Blocks.Paragraph(size + (redesign.Steps.IsEmpty ? " Nothing else is to be changed." : ""));
        var table = new PageTable("Change", "It was", "It should be", "Because");
        foreach (var step in redesign.Steps) table.Add(MarkdownText.Escape(step.What), MarkdownText.Escape(step.Before), MarkdownText.Escape(step.After), MarkdownText.Escape(step.Why));
        if (!redesign.Steps.IsEmpty) page.Blocks.Table(table);
    }

    private static string Verdict(PageContext page, CritiqueSymbol symbol, ExperimentFigures? figures)
    {
        var of = symbol.Of is { } target ? page.Name(target) : "an experiment that is not stated";
        if (figures is { IsTrusted: false }) return "**Do not trust " + of + "**, because " + MarkdownText.Escape(string.Join("; ", figures.Distrust)) + ".";
        if (symbol.Findings.IsEmpty) return "**" + of + ":** no flaw is stated.";
        return "**Read " + of + " with care**, because of " + Words.Join([.. symbol.Findings.Select(static finding => MarkdownText.Escape(finding.Name.Replace('_', ' ')))]) + ".";
    }
}
