using CaseDsl.Rendering.Html;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>
/// Renders a case file to HTML: one file that needs nothing else, no script and nothing from the net. The same words and figures as
/// <see cref="MarkdownRenderer"/>. Never throws; the same model gives the same text.
/// </summary>
/// <remarks>
/// Elements that tell a declaration or a property have <c>data-path</c>, the case file relative to the workspace, and <c>data-line</c>,
/// its line from 0. A figure that has a name in the language is a <c>span</c> of class <c>figure</c> whose <c>data-figure</c> is the
/// expression to evaluate, such as <c>more_clicks.net</c>.
/// </remarks>
public static class HtmlRenderer
{
    /// <summary>The style sheet of a document and of a fragment. Colours follow the reader's system; <c>data-theme="dark"</c> or <c>"light"</c> on the root overrides it.</summary>
    public static string StyleSheet => HtmlStyle.Sheet;

    /// <summary>The whole case as a document.</summary>
    public static string RenderCase(SemanticModel model, HtmlOptions options) => HtmlWriter.Document(PageComposer.Case(model, withMarks: true), options).Text;

    /// <summary>One page as a document; null where a declaration of that kind has none.</summary>
    public static string? RenderPage(SemanticModel model, DeclarationSymbol declaration, HtmlOptions options) =>
        PageComposer.Page(model, declaration, withMarks: true) is { } page ? HtmlWriter.Document(page, options).Text : null;

    /// <summary>The whole case without a document around it: a <c>div</c> of class <c>casedsl</c> for a program's own page, which adds <see cref="StyleSheet"/>.</summary>
    public static RenderedPage RenderCaseFragment(SemanticModel model) => HtmlWriter.Fragment(PageComposer.Case(model, withMarks: true));

    /// <summary>One page without a document around it; null where a declaration of that kind has none.</summary>
    public static RenderedPage? RenderPageFragment(SemanticModel model, DeclarationSymbol declaration) =>
        PageComposer.Page(model, declaration, withMarks: true) is { } page ? HtmlWriter.Fragment(page) : null;
}
