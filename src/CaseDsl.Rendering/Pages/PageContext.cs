using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Sources;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Pages;

/// <summary>What a page is written with: the file's figures, the blocks under way, and the sources met so far.</summary>
/// <param name="names">What figures are called, where they are to be marked on the page; null where not.</param>
internal sealed class PageContext(SemanticModel model, PageBuilder blocks, SourceNotes sources, bool isInCase, FigureNames? names)
{
    // What the page is called: tells its sections from those of other pages of a case.
    private string? _page;

    internal SemanticModel Model { get; } = model;

    internal Figures Figures { get; } = model.Figures;

    internal PageBuilder Blocks { get; } = blocks;

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
        Blocks.Heading(IsInCase ? 2 : 1, text, symbol.Name.Length > 0 ? MarkdownText.Escape(symbol.Name) : null);
    }

    /// <summary>A heading inside the page.</summary>
    internal void Section(string heading, Location? source = null) => Blocks.Heading(IsInCase ? 3 : 2, heading, _page, source);

    /// <summary>What a declaration is called: its title with its figures, else its name. Fit for a line of Markdown.</summary>
    internal string Name(DeclarationSymbol symbol) => symbol.TitleText is { } title && symbol.Title.Length > 0
        ? Text(title, symbol)
        : MarkdownText.Escape(symbol.Name.Length > 0 ? Words.Spaced(symbol.Name) : symbol.Schema.Keyword);

    /// <summary>The same in plain text, for pictures.</summary>
    internal string PlainName(DeclarationSymbol symbol) =>
        symbol.TitleText is { } title && symbol.Title.Length > 0 ? Figures.Interpolate(title, symbol) : Words.Spaced(symbol.Name);

    /// <summary>A sentence made for messages, as Markdown: a quoted name of a declaration, <c>'churn'</c>, is the title that this page calls it by.</summary>
    internal string Titled(string sentence)
    {
        var text = new StringBuilder();
        for (var at = 0; at < sentence.Length;)
        {
            var open = Quote(sentence, at, opens: true);
            var close = open < 0 ? -1 : Quote(sentence, open + 1, opens: false);
            if (close < 0)
            {
                text.Append(sentence.AsSpan(at));
                break;
            }

            text.Append(sentence.AsSpan(at, open - at));
            if (Model.Lookup(sentence[(open + 1)..close]) is { Title.Length: > 0 } symbol) text.Append(PlainName(symbol));
            else text.Append(sentence.AsSpan(open, close + 1 - open));
            at = close + 1;
        }

        return MarkdownText.Escape(text.ToString());
    }

    // The apostrophe of "can't" stands between two letters, and is no quote.
    private static int Quote(string sentence, int from, bool opens)
    {
        for (var at = sentence.IndexOf('\'', from); at >= 0; at = sentence.IndexOf('\'', at + 1))
        {
            var before = at > 0 && char.IsLetterOrDigit(sentence[at - 1]);
            var after = at + 1 < sentence.Length && char.IsLetterOrDigit(sentence[at + 1]);
            if (opens ? !before : !after) return at;
        }

        return -1;
    }

    /// <summary>What a declaration is called inside a sentence that lists several: in quotes where its title would read as two.</summary>
    internal string InList(DeclarationSymbol symbol)
    {
        var name = Name(symbol);
        return name.AsSpan().ContainsAny(',', ';') || name.Contains(" and ", StringComparison.Ordinal) || name.Contains(" or ", StringComparison.Ordinal) ? "“" + name + "”" : name;
    }

    /// <summary>A text with its figures, as one line of Markdown; empty where there is none.</summary>
    internal string Text(InterpolatedText? text, DeclarationSymbol owner)
    {
        if (text is null) return "";
        return text.IsProse
            ? string.Join(' ', ProseMarkdown.Lines(Interpolate(text, owner, MarkdownText.Escape))).Trim()
            : MarkdownText.Escape(Interpolate(text, owner, static printed => printed));
    }

    /// <summary>Prose with its figures under a heading of its own; "Not stated." where it must be there and isn't.</summary>
    internal void Prose(string heading, InterpolatedText? text, DeclarationSymbol owner, bool isRequired)
    {
        var lines = Lines(text, owner);
        if (lines.Count == 0 && !isRequired) return;
        Section(heading, text?.Location);
        if (lines.Count == 0) Blocks.Paragraph("Not stated.");
        else Blocks.Prose(lines, text?.Location);
    }

    /// <summary>Prose with its figures as lines of Markdown; a text in quotes is one line.</summary>
    internal IReadOnlyList<string> Lines(InterpolatedText? text, DeclarationSymbol owner)
    {
        if (text is null) return [];
        if (text.IsProse) return ProseMarkdown.Lines(Interpolate(text, owner, MarkdownText.Escape));
        var line = Text(text, owner);
        return line.Length == 0 ? [] : [line];
    }

    /// <summary>A figure as printed everywhere, fit for Markdown.</summary>
    internal string Show(Figure? figure) => figure is null ? "not stated" : Marked(figure, MarkdownText.Escape(Words.Spaced(FigureFormat.Format(figure))));

    /// <summary>A figure without its interval.</summary>
    internal string Point(Figure? figure) => figure is null ? "not stated" : Marked(figure, MarkdownText.Escape(Words.Spaced(FigureFormat.FormatPoint(figure))));

    /// <summary>What is printed of a figure, marked with the figure's name where it has one.</summary>
    internal string Marked(Figure figure, string printed) =>
        names is not null && names.TryFind(figure, out var name) ? Marked(name.Expression, printed, name.Source) : printed;

    /// <summary>What is printed of a figure that an expression names.</summary>
    internal string Marked(string expression, string printed, Location source) => Blocks.Marks?.Mark(printed, expression, source) ?? printed;

    /// <summary>Where a property is stated; the declaration's name where it isn't.</summary>
    internal static Location At(DeclarationSymbol symbol, string property) => symbol.Property(property)?.Location ?? symbol.NameLocation;

    /// <summary>A stated property as a figure; null where it isn't stated or can't be read.</summary>
    internal Figure? Stated(DeclarationSymbol symbol, string property) =>
        Figures.Stated(symbol, property) is { IsError: false } figure ? figure : null;

    private string Interpolate(InterpolatedText text, DeclarationSymbol owner, Func<string, string> escape) => Blocks.Marks is null
        ? Figures.Interpolate(text, owner, printed => escape(Words.Spaced(printed)))
        : Figures.Interpolate(text, owner, (hole, printed) => Marked(AsWritten(hole.Syntax), escape(Words.Spaced(printed)), FigureNames.SourceOf(hole)));

    /// <summary>Source text as code on one line, with its blanks and line breaks as single spaces.</summary>
    internal static string Code(SyntaxNode node) => MarkdownText.Code(AsWritten(node));

    /// <summary>Source text on one line.</summary>
    internal static string AsWritten(SyntaxNode node)
    {
        var parts = node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }
}
