using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Sources;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>Composes documents of blocks: the same for every writer.</summary>
internal static class PageComposer
{
    /// <summary>The whole case: its header, then every page in the order told, then sources.</summary>
    internal static PageDocument Case(SemanticModel model, bool withMarks)
    {
        var blocks = new PageBuilder(withMarks ? new FigureMarks() : null);
        var page = new PageContext(model, blocks, new SourceNotes(), isInCase: true, withMarks ? new FigureNames(model) : null);
        CaseHeader.Write(page);
        foreach (var symbol in MarkdownRenderer.Pages(model)) Write(page, symbol);
        page.Sources.Write(page);
        return blocks.Build();
    }

    /// <summary>One page; null where a declaration of that kind has none.</summary>
    internal static PageDocument? Page(SemanticModel model, DeclarationSymbol declaration, bool withMarks)
    {
        if (PageTemplates.For(declaration.Kind) is null) return null;
        var blocks = new PageBuilder(withMarks ? new FigureMarks() : null);
        var page = new PageContext(model, blocks, new SourceNotes(), isInCase: false, withMarks ? new FigureNames(model) : null);
        Write(page, declaration);
        page.Sources.Write(page);
        return blocks.Build();
    }

    private static void Write(PageContext page, DeclarationSymbol symbol)
    {
        if (PageTemplates.For(symbol.Kind) is not { } template) return;
        page.Blocks.Begin(template.Kind, symbol.NameLocation, symbol is MetricSymbol or CostSymbol or NorthstarSymbol ? null : symbol);
        template.Write(page, symbol);
        if (symbol.Plain("owner") is { Length: > 0 } owner) page.Blocks.Paragraph("**Owner:** " + Markdown.MarkdownText.Escape(owner), PageContext.At(symbol, "owner"));
    }
}
