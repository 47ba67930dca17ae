using System.Collections.Immutable;
using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Markdown;

/// <summary>
/// Sets blocks as Markdown, clean by construction: one blank line between blocks, no trailing spaces, tables whose rows
/// all have the header's cells. Pictures become text in a code block, or Mermaid.
/// </summary>
internal sealed class MarkdownWriter(bool withAnchors)
{
    private enum Last
    {
        None,
        Quote,
        Other,
    }

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PageAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<PageAnchor>();
    private Last _last;
    private int _line;

    /// <summary>The whole document; ends with one line break where there is any.</summary>
    internal static string Write(PageDocument document) => new MarkdownWriter(withAnchors: false).Set(document)._text.ToString();

    /// <summary>The same with the lines that each declaration and property came to.</summary>
    internal static RenderedPage WriteWithAnchors(PageDocument document)
    {
        var writer = new MarkdownWriter(withAnchors: true).Set(document);
        return new RenderedPage(writer._text.ToString(), writer._anchors.ToImmutable());
    }

    private MarkdownWriter Set(PageDocument document)
    {
        foreach (var chapter in document.Chapters)
        {
            foreach (var block in chapter.Blocks) Set(block);
        }

        return this;
    }

    private void Set(PageBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Begin(block, Last.Other);
                _text.Append('#', heading.Level).Append(' ');
                Line(heading.Text);
                break;
            case ParagraphBlock paragraph:
                Begin(block, Last.Other);
                Line(paragraph.Text);
                break;
            case ProseBlock prose:
                Begin(block, prose.Lines[0].StartsWith('>') ? Last.Quote : Last.Other);
                foreach (var line in prose.Lines) Line(line.TrimEnd());
                _last = prose.Lines[^1].StartsWith('>') ? Last.Quote : Last.Other;
                break;
            case VerdictBlock verdict:
                Begin(block, Last.Quote);
                for (var i = 0; i < verdict.Paragraphs.Length; i++)
                {
                    if (i > 0) Line(">");
                    _text.Append("> ");
                    Line(verdict.Paragraphs[i]);
                }

                break;
            case BulletsBlock bullets:
                Begin(block, Last.Other);
                foreach (var item in bullets.Items)
                {
                    Anchor(item.Source);
                    _text.Append("- ");
                    Line(item.Text);
                }

                break;
            case TableBlock table:
                Begin(block, Last.Other);
                Table(table);
                break;
            case IntervalsBlock intervals:
                Begin(block, Last.Other);
                Code("text", IntervalText.Lines(intervals));
                break;
            case TreeBlock tree:
                Begin(block, Last.Other);
                Code("mermaid", MermaidDiagram.Lines(tree));
                break;
            case MatrixBlock matrix:
                Begin(block, Last.Other);
                Code("mermaid", MermaidDiagram.Lines(matrix));
                break;
        }
    }

    private void Table(TableBlock table)
    {
        Row(table.Header, table.Header.Length);
        _text.Append('|');
        for (var i = 0; i < table.Header.Length; i++) _text.Append(" --- |");
        Line("");
        foreach (var row in table.Rows)
        {
            Anchor(row.Source);
            Row(row.Cells, table.Header.Length);
        }
    }

    private void Row(IReadOnlyList<string> cells, int count)
    {
        _text.Append('|');
        for (var i = 0; i < count; i++) _text.Append(' ').Append(MarkdownText.Cell(i < cells.Count ? cells[i] : "")).Append(" |");
        Line("");
    }

    // The fence is longer than any run of backticks inside it.
    private void Code(string language, IReadOnlyList<string> lines)
    {
        var longest = 2;
        foreach (var line in lines) longest = Math.Max(longest, MarkdownText.LongestRun(line, '`'));
        var fence = new string('`', longest + 1);
        Line(fence + language);
        foreach (var line in lines) Line(line.TrimEnd());
        Line(fence);
    }

    // Two quotations that only a blank line parts would run into one another, so the line between them is quoted too.
    private void Begin(PageBlock block, Last kind)
    {
        if (_text.Length > 0) Line(kind == Last.Quote && _last == Last.Quote ? ">" : "");
        _last = kind;
        Anchor(block.Source);
    }

    private void Line(string text)
    {
        _text.Append(text).Append('\n');
        _line++;
    }

    private void Anchor(Location? source)
    {
        if (!withAnchors || source is null) return;
        if (_anchors.Count > 0 && _anchors[^1] is var last && last.PageLine == _line) _anchors.RemoveAt(_anchors.Count - 1);
        _anchors.Add(PageAnchor.Of(_line, source));
    }
}
