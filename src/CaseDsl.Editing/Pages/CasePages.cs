using CaseDsl.Rendering;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What a page is written in.</summary>
public enum PageFormat
{
    Markdown,

    /// <summary>A fragment, for a page of the editor's own that adds <see cref="HtmlRenderer.StyleSheet"/>.</summary>
    Html,
}

/// <summary>Rendered pages with the way back to their source.</summary>
public static class CasePages
{
    /// <param name="declaration">The declaration whose page is asked for; empty for the whole case.</param>
    /// <returns>Null where there is no such declaration, or none with a page.</returns>
    public static RenderedPage? Render(SemanticModel model, string declaration, PageFormat format)
    {
        if (declaration.Length == 0)
            return format == PageFormat.Html ? HtmlRenderer.RenderCaseFragment(model) : MarkdownRenderer.RenderCaseWithMap(model);
        foreach (var symbol in model.Declarations)
        {
            if (symbol.Name == declaration && MarkdownRenderer.PageFor(symbol.Kind) is not null)
                return format == PageFormat.Html ? HtmlRenderer.RenderPageFragment(model, symbol) : MarkdownRenderer.RenderPageWithMap(model, symbol);
        }
        return null;
    }

    /// <summary>The declaration whose page a position belongs to; null outside declarations, and in one without a page.</summary>
    public static string? PageAt(SemanticModel model, int position)
    {
        for (var symbol = model.DeclarationAt(Places.Clamp(model.Tree, position)); symbol is not null; symbol = symbol.Parent)
        {
            if (symbol.Parent is null && symbol.Name.Length > 0 && MarkdownRenderer.PageFor(symbol.Kind) is not null)
                return symbol.Name;
        }
        return null;
    }
}
