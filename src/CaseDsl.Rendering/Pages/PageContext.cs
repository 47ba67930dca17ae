using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Sources;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Pages;

/// <summary>What a page is written with: the file's figures, the Markdown under way, and the sources met so far.</summary>
internal sealed class PageContext(SemanticModel model, MarkdownWriter writer, SourceNotes sources, bool isInCase)
{
    // What the page is called: tells its sections from those of other pages of a case.
    private string? _page;

    internal SemanticModel Model { get; } = model;

    internal Figures Figures { get; } = model.Figures;

    internal MarkdownWriter Writer { get; } = writer;

    /// <summary>Where the page's sources and assumptions are gathered for its footer, or for that of the whole case.</summary>
    internal SourceNotes Sources { get; } = sources;

    /// <summary>True where the page is a chapter of the whole case, whose headings stand one level lower.</summary>
    internal bool IsInCase { get; } = isInCase;

    /// <summary>The page's own heading; the kind of page before its name.</summary>
    internal void Title(string kind, DeclarationSymbol symbol)
    {
        var name = Name(symbol);
        var isNamed = symbol.Title.Length > 0 || symbol.Name.Length > 0;
        _page = isNamed ? name : kind;
        var saysKind = name.StartsWith(kind, StringComparison.OrdinalIgnoreCase);
        var text = !isNamed ? kind : !saysKind ? kind + ": " + name : name;
        Writer.Heading(IsInCase ? 2 : 1, text, symbol.Name.Length > 0 ? MarkdownText.Escape(symbol.Name) : null);
    }

    /// <summary>A heading inside the page.</summary>
    internal void Section(string heading) => Writer.Heading(IsInCase ? 3 : 2, heading, _page);

    /// <summary>What a declaration is called: its title with its figures, else its name. Fit for a line of Markdown.</summary>
    internal string Name(DeclarationSymbol symbol) => symbol.TitleText is { } title && symbol.Title.Length > 0
        ? Text(title, symbol)
        : MarkdownText.Escape(symbol.Name.Length > 0 ? symbol.Name : symbol.Schema.Keyword);

    /// <summary>A text with its figures, as one line of Markdown; empty where there is none.</summary>
    internal string Text(InterpolatedText? text, DeclarationSymbol owner)
    {
        if (text is null) return "";
        return text.IsProse
            ? string.Join(' ', ProseMarkdown.Lines(Figures.Interpolate(text, owner, MarkdownText.Escape))).Trim()
            : MarkdownText.Escape(Figures.Interpolate(text, owner));
    }

    /// <summary>Prose with its figures under a heading of its own; "Not stated." where it must be there and isn't.</summary>
    internal void Prose(string heading, InterpolatedText? text, DeclarationSymbol owner, bool isRequired)
    {
        var lines = Lines(text, owner);
        if (lines.Count == 0 && !isRequired) return;
        Section(heading);
        if (lines.Count == 0) Writer.Paragraph("Not stated.");
        else Writer.Lines(lines);
    }

    /// <summary>Prose with its figures as lines of Markdown; a text in quotes is one line.</summary>
    internal IReadOnlyList<string> Lines(InterpolatedText? text, DeclarationSymbol owner)
    {
        if (text is null) return [];
        if (text.IsProse) return ProseMarkdown.Lines(Figures.Interpolate(text, owner, MarkdownText.Escape));
        var line = Text(text, owner);
        return line.Length == 0 ? [] : [line];
    }

    /// <summary>A figure as printed everywhere, fit for Markdown.</summary>
    internal static string Show(Figure? figure) => figure is null ? "not stated" : MarkdownText.Escape(FigureFormat.Format(figure));

    /// <summary>A figure without its interval.</summary>
    internal static string Point(Figure? figure) => figure is null ? "not stated" : MarkdownText.Escape(FigureFormat.FormatPoint(figure));

    /// <summary>A stated property as a figure; null where it isn't stated or can't be read.</summary>
    internal Figure? Stated(DeclarationSymbol symbol, string property) =>
        Figures.Stated(symbol, property) is { IsError: false } figure ? figure : null;

    /// <summary>Source text as code on one line, with its blanks and line breaks as single spaces.</summary>
    internal static string Code(SyntaxNode node) => MarkdownText.Code(AsWritten(node));

    /// <summary>Source text on one line.</summary>
    internal static string AsWritten(SyntaxNode node)
    {
        var parts = node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }
}
