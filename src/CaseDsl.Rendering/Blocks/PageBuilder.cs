using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>
/// Gathers blocks from templates. What would be empty is left out; headings are unique and step down one level at a time.
/// Blocks tell what their chapter tells where nothing else is named.
/// </summary>
/// <param name="marks">Where figures are to be marked; null where not.</param>
internal sealed class PageBuilder(FigureMarks? marks)
{
    private readonly ImmutableArray<PageChapter>.Builder _chapters = ImmutableArray.CreateBuilder<PageChapter>();
    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private string _kind = "";
    private Location? _source;
    private DeclarationSymbol? _about;
    private int _level;

    internal FigureMarks? Marks { get; } = marks;

    /// <summary>Begins a chapter.</summary>
    /// <param name="about">The declaration that it is about; null where it is about several, or none.</param>
    internal void Begin(string kind, Location? source, DeclarationSymbol? about = null)
    {
        End();
        (_kind, _source, _about) = (kind, source, about);
    }

    /// <summary>What was gathered; the builder is done with.</summary>
    internal PageDocument Build()
    {
        End();
        return new PageDocument(_chapters.ToImmutable(), Marks?.Figures ?? []);
    }

    /// <summary>Adds a heading, at most one level below the one before it. A text used before is told apart by the longer one, else by a number.</summary>
    internal void Heading(int level, string markdown, string? longer = null, Location? source = null)
    {
        var text = MarkdownText.Heading(markdown);
        if (text.Length == 0) text = "Untitled";
        if (!_headings.Add(FigureMarks.Strip(text)))
        {
            var unique = longer is null ? text : MarkdownText.Heading(text + ": " + longer);
            for (var i = 2; !_headings.Add(FigureMarks.Strip(unique)); i++) unique = text + " (" + i.ToString(CultureInfo.InvariantCulture) + ")";
            text = unique;
        }

        _level = Math.Clamp(level, 1, Math.Min(_level + 1, 6));
        _blocks.Add(new HeadingBlock(_level, text, source ?? _source));
    }

    /// <summary>Adds a paragraph; nothing where the text is empty.</summary>
    internal void Paragraph(string markdown, Location? source = null)
    {
        var text = MarkdownText.OneLine(markdown).Trim();
        if (text.Length > 0) _blocks.Add(new ParagraphBlock(text, source ?? _source));
    }

    /// <summary>Adds lines that are blocks of their own already: prose made fit by <see cref="ProseMarkdown"/>.</summary>
    internal void Prose(IReadOnlyList<string> lines, Location? source = null)
    {
        if (lines.Count > 0) _blocks.Add(new ProseBlock(lines, source ?? _source));
    }

    /// <summary>Adds the page's answer; empty paragraphs are left out.</summary>
    internal void Verdict(Tone tone, params ReadOnlySpan<string> paragraphs)
    {
        var texts = ImmutableArray.CreateBuilder<string>(paragraphs.Length);
        foreach (var paragraph in paragraphs)
        {
            var text = MarkdownText.OneLine(paragraph).Trim();
            if (text.Length > 0) texts.Add(text);
        }

        if (texts.Count > 0) _blocks.Add(new VerdictBlock(texts.ToImmutable(), tone, _source));
    }

    /// <summary>Adds a list of one-line items; empty ones are left out.</summary>
    internal void Bullets(IReadOnlyList<PageItem> items)
    {
        var kept = ImmutableArray.CreateBuilder<PageItem>(items.Count);
        foreach (var item in items)
        {
            var text = MarkdownText.OneLine(item.Text).Trim();
            if (text.Length > 0) kept.Add(item with { Text = text });
        }

        if (kept.Count > 0) _blocks.Add(new BulletsBlock(kept.ToImmutable(), _source));
    }

    /// <summary>Adds a table; nothing where it has no rows.</summary>
    internal void Table(PageTable table)
    {
        if (table.Rows.Count > 0) _blocks.Add(new TableBlock([.. table.Header], [.. table.Rows], _source));
    }

    /// <summary>Adds a picture; nothing where there is none.</summary>
    internal void Picture(PageBlock? picture)
    {
        if (picture is not null) _blocks.Add(picture with { Source = picture.Source ?? _source });
    }

    private void End()
    {
        if (_blocks.Count > 0) _chapters.Add(new PageChapter(_kind, _blocks.ToImmutable(), _source) { Name = _about?.Name, Id = _about?.Plain("id"), Owner = _about?.Plain("owner") });
        _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    }
}
