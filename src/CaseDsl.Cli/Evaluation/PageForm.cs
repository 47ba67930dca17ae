using System.Text.RegularExpressions;
using CaseDsl.Rendering;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>A form in which pages are written to files.</summary>
/// <param name="Word">As <c>--to</c> takes it.</param>
/// <param name="Extension">What a file of a page of this form ends with.</param>
/// <param name="RenderCase">The whole case.</param>
/// <param name="RenderPage">One page; null where a declaration has none.</param>
internal sealed partial record PageForm(string Word, string Extension, Func<SemanticModel, string> RenderCase, Func<SemanticModel, DeclarationSymbol, string?> RenderPage)
{
    public static readonly PageForm Markdown = new(CommandParts.Markdown, ".md", MarkdownRenderer.RenderCase, MarkdownRenderer.RenderPage);

    public static readonly PageForm Html = new(
        CommandParts.Html,
        ".html",
        static model => HtmlRenderer.RenderCase(model, HtmlOptions.Default),
        static (model, declaration) => HtmlRenderer.RenderPage(model, declaration, HtmlOptions.Default))
    {
        // Other tools put HTML of that name beside a text, too.
        Words = static text => Places().Replace(text, ""),
        IsOurs = static text => text.Contains("<meta name=\"generator\" content=\"casedsl\">", StringComparison.Ordinal),
    };

    public static readonly PageForm Json = new(CommandParts.Json, ".json", JsonRenderer.RenderCase, JsonRenderer.RenderPage);

    public static IReadOnlyList<PageForm> All { get; } = [Markdown, Html, Json];

    /// <summary>Those that people read and forward: a stale one misleads somebody.</summary>
    public static IReadOnlyList<PageForm> ForPeople { get; } = [Markdown, Html];

    /// <summary>A page's text without what no reader sees: a page whose figures hold is not stale because a line of its case has moved.</summary>
    public Func<string, string> Words { get; private init; } = static text => text;

    /// <summary>False for a text that this program has not written, for all its name.</summary>
    public Func<string, bool> IsOurs { get; private init; } = static _ => true;

    /// <summary>The form of a word that the command line has accepted.</summary>
    public static PageForm Named(string? word) => All.FirstOrDefault(form => form.Word == word) ?? Markdown;

    /// <summary>What the file of one page is called, without its extension.</summary>
    public static string NameOf(DeclarationSymbol declaration) =>
        declaration.Name.Length > 0 ? declaration.Name : MarkdownRenderer.PageFor(declaration.Kind) ?? "";

    [GeneratedRegex(" data-path=\"[^\"]*\" data-line=\"[0-9]+\"")]
    private static partial Regex Places();

    /// <summary>What one page is asked for by, as <c>--only</c> takes it.</summary>
    public static string Address(DeclarationSymbol declaration) => $"{MarkdownRenderer.PageFor(declaration.Kind)}:{declaration.Name}";
}
