using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Html;

/// <summary>Sets blocks as HTML: a chapter is an article, a picture is drawn as SVG.</summary>
internal sealed class HtmlWriter
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PageAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<PageAnchor>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly PageDocument _document;
    private readonly List<(string Id, string Text)> _chapters = [];
    private int _pictures;

    private HtmlWriter(PageDocument document)
    {
        _document = document;
    }

    /// <summary>A whole document.</summary>
    internal static RenderedPage Document(PageDocument document, HtmlOptions options)
    {
        var body = new HtmlWriter(document).Body();
        var theme = options.Theme switch { HtmlTheme.Light => " data-theme=\"light\"", HtmlTheme.Dark => " data-theme=\"dark\"", _ => "" };
        var text = $"""
            <!DOCTYPE html>
            <html lang="en"{theme}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="generator" content="casedsl">
            <title>{HtmlEscape.Text(TitleOf(document))}</title>
            <style>
            {HtmlStyle.Sheet}</style>
            </head>
            <body class="casedsl-page">
            {body.Text}</body>
            </html>

            """;
        return body with { Text = text.ReplaceLineEndings("\n") };
    }

    /// <summary>What stands in a document's body, for a program's own.</summary>
    internal static RenderedPage Fragment(PageDocument document) => new HtmlWriter(document).Body();

    private static string TitleOf(PageDocument document)
    {
        foreach (var chapter in document.Chapters)
        {
            foreach (var block in chapter.Blocks)
            {
                if (block is HeadingBlock heading) return HtmlText.Plain(heading.Text);
            }
        }

        return "Case";
    }

    private RenderedPage Body()
    {
        var isCase = _document.Chapters is [{ Kind: "case" }, ..];
        _text.Append("<main class=\"casedsl").Append(isCase ? " case" : "").Append("\">\n");
        if (isCase) NameChapters();
        for (var i = 0; i < _document.Chapters.Length; i++)
        {
            Chapter(_document.Chapters[i], isCase ? _chapters[i].Id : null);
            if (i == 0 && isCase) Contents();
        }

        _text.Append("</main>\n");
        return new RenderedPage(_text.ToString(), _anchors.ToImmutable());
    }

    private void NameChapters()
    {
        foreach (var chapter in _document.Chapters)
        {
            var heading = chapter.Blocks.OfType<HeadingBlock>().FirstOrDefault();
            var text = heading is null ? chapter.Kind : HtmlText.Plain(heading.Text);
            _chapters.Add((Id(text), text));
        }
    }

    // A case's pages, to go to.
    private void Contents()
    {
        if (_chapters.Count < 4) return;
        _text.Append("<nav aria-label=\"Pages\"><ol>\n");
        foreach (var (id, text) in _chapters.Skip(1)) _text.Append("<li><a href=\"#").Append(id).Append("\">").Append(HtmlEscape.Text(text)).Append("</a></li>\n");
        _text.Append("</ol></nav>\n");
    }

    private void Chapter(PageChapter chapter, string? id)
    {
        _text.Append(chapter.Kind == "case" ? "<header" : "<article").Append(" class=\"page ").Append(chapter.Kind).Append('"');
        if (id is not null) _text.Append(" id=\"").Append(id).Append('"');
        _text.Append(">\n");
        foreach (var block in chapter.Blocks) Block(block);
        _text.Append(chapter.Kind == "case" ? "</header>\n" : "</article>\n");
    }

    private void Block(PageBlock block)
    {
        var at = At(block.Source);
        switch (block)
        {
            case HeadingBlock heading:
                Element("h" + Number(heading.Level), at, heading.Text);
                break;
            case ParagraphBlock paragraph:
                Element("p", at, paragraph.Text);
                break;
            case ProseBlock prose:
                _text.Append("<div class=\"prose\"").Append(at).Append(">\n");
                Set(HtmlText.Blocks(prose.Lines));
                _text.Append("\n</div>\n");
                break;
            case VerdictBlock verdict:
                _text.Append("<div class=\"verdict ").Append(Name(verdict.Tone)).Append('"').Append(at).Append(">\n");
                foreach (var text in verdict.Paragraphs) Element("p", "", text);
                _text.Append("</div>\n");
                break;
            case BulletsBlock bullets:
                _text.Append("<ul").Append(at).Append(">\n");
                foreach (var item in bullets.Items) Element("li", At(item.Source), item.Text);
                _text.Append("</ul>\n");
                break;
            case TableBlock table:
                Table(table, at);
                break;
            case IntervalsBlock intervals:
                ForestPlot.Append(_text, intervals, at, At);
                break;
            case TreeBlock tree:
                TreeDrawing.Append(_text, tree, at, At, "tree-" + Number(++_pictures));
                break;
            case MatrixBlock matrix:
                MatrixDrawing.Append(_text, matrix, at, At, "matrix-" + Number(++_pictures));
                break;
        }
    }

    private void Element(string name, string at, string markdown)
    {
        _text.Append('<').Append(name).Append(at).Append('>');
        Inline(markdown);
        _text.Append("</").Append(name).Append(">\n");
    }

    // The first cell of a row names it. On a phone rows become cards, in which each cell says what its column is.
    private void Table(TableBlock table, string at)
    {
        var titles = table.Header.Select(HtmlText.Plain).ToList();
        _text.Append("<table").Append(at).Append(">\n<thead><tr>");
        foreach (var title in table.Header)
        {
            _text.Append("<th scope=\"col\">");
            Inline(title);
            _text.Append("</th>");
        }

        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            _text.Append("<tr").Append(At(row.Source)).Append('>');
            for (var i = 0; i < table.Header.Length; i++)
            {
                var cell = i < row.Cells.Count ? row.Cells[i].Trim() : "";
                _text.Append(i == 0 ? "<th scope=\"row\">" : cell.Length == 0 ? "<td class=\"none\" data-label=\"" : "<td data-label=\"");
                if (i > 0) _text.Append(HtmlEscape.Text(titles[i])).Append("\">");
                var html = HtmlDates.Unbroken(HtmlText.Inline(cell.Length == 0 ? "–" : cell));

                // On a phone a cell is a grid of its label and its content, which has to be one element where it is several.
                var isMixed = i > 0 && (html.Contains('<', StringComparison.Ordinal) || FigureMarks.IsIn(html) || HtmlLights.IsIn(html));
                if (isMixed) _text.Append("<div>");
                Set(html);
                if (isMixed) _text.Append("</div>");
                _text.Append(i == 0 ? "</th>" : "</td>");
            }

            _text.Append("</tr>\n");
        }

        _text.Append("</tbody>\n</table>\n");
    }

    private void Inline(string markdown) => Set(HtmlText.Inline(markdown));

    private void Set(string html) => HtmlMarks.Append(_text, HtmlLights.Set(html), _document.Figures, figure => At(figure.Source));

    private string At(Location? source)
    {
        if (source is null || source.Path.Length == 0) return "";
        var anchor = PageAnchor.Of(_anchors.Count, source);
        _anchors.Add(anchor);
        return " data-path=\"" + HtmlEscape.Text(anchor.SourcePath) + "\" data-line=\"" + Number(anchor.SourceLine) + "\"";
    }

    private string Id(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var id = slug.ToString().Trim('-');
        if (id.Length == 0) id = "page";
        var unique = id;
        for (var i = 2; !_ids.Add(unique); i++) unique = id + "-" + Number(i);
        return unique;
    }

    internal static string Name(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Doubtful => "doubtful",
        Tone.Bad => "bad",
        _ => "neutral",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
