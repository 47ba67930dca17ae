using CaseDsl.Analysis;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Sources;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>How long pages are, for the rule that a canvas and a sheet fit one.</summary>
public static class PageLength
{
    // What a canvas or a sheet has besides what is counted below: headings, the answer, tables' heads, bullets, with a line to spare.
    private const int LinesOfACanvas = 42;
    private const int LinesOfASheet = 31;

    /// <summary>
    /// The lines of a declaration's page, 0 where it has none. Most pages plainly fit: then this is how many lines they have at
    /// most, found without computing a figure; only a page that may be too long is rendered.
    /// </summary>
    public static int Of(SemanticModel model, DeclarationSymbol declaration)
    {
        var most = declaration switch
        {
            CanvasSymbol canvas => AtMost(canvas),
            SheetSymbol sheet => AtMost(sheet),
            _ => int.MaxValue,
        };
        return most <= LongerThanAPage.MostLines ? most
            : MarkdownRenderer.RenderPage(model, declaration) is { } page ? MarkdownRenderer.CountLines(page) : 0;
    }

    internal static int AtMost(CanvasSymbol canvas)
    {
        var rows = canvas.Metrics.Length + canvas.Costs.Length + canvas.Risks.Length + (canvas.Model?.Risks.Length ?? 0);
        if (canvas.Experiment is { } experiment) rows += experiment.Primary.Length + experiment.Guardrails.Length;
        return LinesOfACanvas + rows + Prose(canvas.Problem) + Prose(canvas.Hypothesis) + Sources(canvas);
    }

    internal static int AtMost(SheetSymbol sheet)
    {
        var rows = 0;
        var experiments = new HashSet<ExperimentSymbol>();
        foreach (var claim in sheet.Claims)
        {
            rows += claim.Moves.Length + claim.Costs.Length;
            foreach (var evidence in claim.Evidence)
            {
                if (evidence is ExperimentSymbol experiment) experiments.Add(experiment);
            }
        }

        foreach (var experiment in sheet.Decision?.On ?? []) experiments.Add(experiment);
        foreach (var experiment in experiments) rows += experiment.Guardrails.Length;
        var notes = new SourceNotes();
        notes.Add(sheet);

        // Costs that follow from what moves are among those that the sheet's sources lead to.
        return LinesOfASheet + rows + notes.Count + (notes.Costs * Math.Max(1, sheet.Claims.Length));
    }

    private static int Prose(InterpolatedText? text) => text is null ? 1 : text.IsProse ? ProseMarkdown.Lines(text.Raw).Count : 1;

    private static int Sources(DeclarationSymbol symbol)
    {
        var notes = new SourceNotes();
        notes.Add(symbol);
        return notes.Count;
    }
}
