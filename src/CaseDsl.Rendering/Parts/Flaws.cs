using CaseDsl.Analysis;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>What is wrong with an experiment, each fault with what to do about it.</summary>
internal static class Flaws
{
    /// <summary>
    /// What the rules find, then what a critique says of it; a flaw that it answers is told in its words only.
    /// In a whole case the critique's own page follows, and is pointed to.
    /// </summary>
    internal static List<PageItem> Of(PageContext page, ExperimentSymbol symbol)
    {
        var flaws = new List<PageItem>();
        foreach (var flaw in ExperimentFlaw.Unanswered(page.Model, symbol))
            flaws.Add(new(Critiques.Name(flaw.Name) + " " + Critiques.Evidence(page, flaw.Name, flaw.Shown.Message), flaw.Shown.Location));
        foreach (var critique in page.Model.Visible.OfType<CritiqueSymbol>().Where(critique => critique.Of == symbol && !critique.Findings.IsEmpty))
        {
            if (page.IsInCase && critique.SemanticModel == page.Model)
            {
                var names = Words.Join([.. critique.Findings.Select(static finding => MarkdownText.Escape(Words.Role(finding.Name).ToLowerInvariant()))]);
                flaws.Add(new(MarkdownText.Capitalised(names) + ": told in the critique “" + page.Name(critique) + "”.", critique.NameLocation));
            }
            else
            {
                flaws.AddRange(critique.Findings.Select(finding => new PageItem(Critiques.Finding(page, finding), finding.NameLocation)));
            }
        }

        return flaws;
    }
}
