using System.Collections.Immutable;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>
/// Renders a case file to Markdown that GitHub shows well and markdownlint finds clean: the answer first, every figure computed.
/// Never throws: what a broken file doesn't say is left out, or said to be missing. The same model gives the same text.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>The words by which pages are asked for, in the order in which a case tells them: canvas, readout, decision…</summary>
    public static ImmutableArray<string> PageKinds { get; } = [.. PageTemplates.All.Select(static template => template.Kind)];

    /// <summary>The whole case: its header, then every page in the order told, then sources. Ends with a line break.</summary>
    public static string RenderCase(SemanticModel model) => MarkdownWriter.Write(PageComposer.Case(model, withMarks: false));

    /// <summary>One page; null where a declaration of that kind has none. A metric, a cost or a north star gives the page of all metrics of its file.</summary>
    public static string? RenderPage(SemanticModel model, DeclarationSymbol declaration) =>
        PageComposer.Page(model, declaration, withMarks: false) is { } document ? MarkdownWriter.Write(document) : null;

    /// <summary>The whole case as <see cref="RenderCase"/> gives it, and which of its lines tell which part of the source.</summary>
    public static RenderedPage RenderCaseWithMap(SemanticModel model) => MarkdownWriter.WriteWithAnchors(PageComposer.Case(model, withMarks: false));

    /// <summary>One page as <see cref="RenderPage"/> gives it, and which of its lines tell which part of the source.</summary>
    public static RenderedPage? RenderPageWithMap(SemanticModel model, DeclarationSymbol declaration) =>
        PageComposer.Page(model, declaration, withMarks: false) is { } document ? MarkdownWriter.WriteWithAnchors(document) : null;

    /// <summary>The file's own declarations that have a page, in the order in which the case tells them. Metrics are one page, named by the first of them.</summary>
    public static IEnumerable<DeclarationSymbol> Pages(SemanticModel model)
    {
        foreach (var template in PageTemplates.All)
        {
            if (template is MetricsPage)
            {
                if (MetricsOf(model) is { } metrics) yield return metrics;
                continue;
            }

            foreach (var symbol in model.Declarations)
            {
                if (symbol.Kind == template.Declares) yield return symbol;
            }
        }
    }

    /// <summary>The word for the page of a kind of declaration: "readout" for an experiment; null where it has none.</summary>
    public static string? PageFor(DeclarationKind kind) => PageTemplates.For(kind)?.Kind;

    /// <summary>
    /// The declaration that a page is asked for by: its kind ("canvas"; "readout" or "experiment"; "metrics") and its name; null where there is none.
    /// An empty name means the first of that kind.
    /// </summary>
    public static DeclarationSymbol? FindPage(SemanticModel model, string kind, string name)
    {
        if (PageTemplates.For(kind) is not { } template) return null;
        if (template is MetricsPage) return MetricsOf(model);
        foreach (var symbol in model.Declarations)
        {
            if (symbol.Kind == template.Declares && (name.Length == 0 || symbol.Name == name)) return symbol;
        }

        return null;
    }

    /// <summary>The lines of a rendered page; a last line break ends a line and begins none.</summary>
    public static int CountLines(string page)
    {
        var lines = page.AsSpan().Count('\n');
        return page.Length > 0 && page[^1] != '\n' ? lines + 1 : lines;
    }

    private static DeclarationSymbol? MetricsOf(SemanticModel model)
    {
        DeclarationSymbol? first = null;
        foreach (var symbol in model.Declarations)
        {
            if (symbol is NorthstarSymbol) return symbol;
            if (symbol is MetricSymbol or CostSymbol) first ??= symbol;
        }

        return first;
    }
}
