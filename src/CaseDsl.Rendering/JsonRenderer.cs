using CaseDsl.Rendering.Json;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>
/// Renders a case file to JSON for programs: the blocks of its pages, each with the source it tells, and the figures that have names.
/// The same words as <see cref="MarkdownRenderer"/>; the shape is in docs/pages.md. Never throws; the same model gives the same text.
/// </summary>
public static class JsonRenderer
{
    /// <summary>The whole case. Ends with a line break.</summary>
    public static string RenderCase(SemanticModel model) => JsonPageWriter.Write(PageComposer.Case(model, withMarks: true), model.Path);

    /// <summary>One page; null where a declaration of that kind has none.</summary>
    public static string? RenderPage(SemanticModel model, DeclarationSymbol declaration) =>
        PageComposer.Page(model, declaration, withMarks: true) is { } page ? JsonPageWriter.Write(page, model.Path) : null;
}
