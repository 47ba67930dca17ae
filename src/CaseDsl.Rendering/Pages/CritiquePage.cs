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
        page.Blocks.Verdict(figures is { IsTrusted: false } ? Tone.Bad : symbol.Findings.IsEmpty ? Tone.Neutral : Tone.Doubtful, Verdict(page, symbol, figures));
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
            page.Blocks.Paragraph(MarkdownText.Capitalised(Designs.Need(page, figures)) + ".");
        }

        page.Sources.Add(symbol);
    }

    /// <summary>Whether to trust it, and why not.</summary>
    internal static string Verdict(PageContext page, CritiqueSymbol symbol) =>
        Verdict(page, symbol, symbol.Of is ExperimentSymbol experiment ? page.Figures.Experiment(experiment) : null);

    private static string Verdict(PageContext page, CritiqueSymbol symbol, ExperimentFigures? figures)
    {
        var of = symbol.Of is { } target ? "“" + page.Name(target) + "”" : "an experiment that is not stated";
        if (figures is { IsTrusted: false }) return "**Do not trust " + of + "**, because " + MarkdownText.Escape(string.Join("; ", figures.Distrust)) + ".";
        if (symbol.Findings.IsEmpty) return "**" + of + ":** no flaw is stated.";
        return "**Read " + of + " with care**, because of " + Words.Join([.. symbol.Findings.Select(static finding => MarkdownText.Escape(Words.Role(finding.Name).ToLowerInvariant()))]) + ".";
    }
}
