using System.Globalization;
using System.Text;

namespace CaseDsl.Rendering.Markdown;

/// <summary>
/// Writes Markdown block by block, clean by construction: one blank line between blocks, no trailing spaces, headings that
/// are unique and step down one level at a time, tables whose rows all have the header's cells.
/// What it is given is Markdown already: an author's text goes through <see cref="MarkdownText"/> or <see cref="ProseMarkdown"/> first.
/// </summary>
internal sealed class MarkdownWriter
{
    private enum Block
    {
        None,
        Quote,
        List,
        Other,
    }

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);
    private Block _last;
    private int _level;

    /// <summary>The text so far; ends with one line break where there is any.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes a heading, at most one level below the one before it. A text used before is told apart by the longer one, else by a number.</summary>
    internal void Heading(int level, string markdown, string? longer = null)
    {
        var text = MarkdownText.Heading(markdown);
        if (text.Length == 0) text = "Untitled";
        if (!_headings.Add(text))
        {
            var unique = longer is null ? text : MarkdownText.Heading(text + ": " + longer);
            for (var i = 2; !_headings.Add(unique); i++) unique = text + " (" + Count(i) + ")";
            text = unique;
        }

        _level = Math.Clamp(level, 1, Math.Min(_level + 1, 6));
        Begin(Block.Other);
        _text.Append('#', _level).Append(' ').Append(text).Append('\n');
    }

    /// <summary>Writes a paragraph; nothing where the text is empty.</summary>
    internal void Paragraph(string markdown)
    {
        var text = MarkdownText.OneLine(markdown).Trim();
        if (text.Length == 0) return;
        Begin(Block.Other);
        _text.Append(text).Append('\n');
    }

    /// <summary>Writes lines that are blocks of their own already, such as prose made fit by <see cref="ProseMarkdown"/>.</summary>
    internal void Lines(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        Begin(lines[0].StartsWith('>') ? Block.Quote : Block.Other);
        foreach (var line in lines) _text.Append(line.TrimEnd()).Append('\n');
        _last = lines[^1].StartsWith('>') ? Block.Quote : lines[^1].StartsWith("- ", StringComparison.Ordinal) ? Block.List : Block.Other;
    }

    /// <summary>Writes paragraphs set apart as a quotation; empty ones are left out.</summary>
    internal void Quote(params ReadOnlySpan<string> paragraphs)
    {
        var isFirst = true;
        foreach (var paragraph in paragraphs)
        {
            var text = MarkdownText.OneLine(paragraph).Trim();
            if (text.Length == 0) continue;
            if (isFirst) Begin(Block.Quote);
            else _text.Append(">\n");
            isFirst = false;
            _text.Append("> ").Append(text).Append('\n');
        }
    }

    /// <summary>Writes a list of one-line items; nothing where there are none.</summary>
    internal void Bullets(IReadOnlyList<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            var text = MarkdownText.OneLine(item).Trim();
            if (text.Length == 0) continue;
            if (isFirst) Begin(Block.List);
            isFirst = false;
            _text.Append("- ").Append(text).Append('\n');
        }
    }

    /// <summary>Writes a table; nothing where it has no rows.</summary>
    internal void Table(MarkdownTable table)
    {
        if (table.Rows.Count == 0) return;
        Begin(Block.Other);
        Row(table.Header, table.Header.Count);
        _text.Append('|');
        for (var i = 0; i < table.Header.Count; i++) _text.Append(" --- |");
        _text.Append('\n');
        foreach (var row in table.Rows) Row(row, table.Header.Count);
    }

    /// <summary>Writes a fenced block; the fence is longer than any run of backticks in it.</summary>
    internal void Code(string language, IReadOnlyList<string> lines)
    {
        var longest = 2;
        foreach (var line in lines) longest = Math.Max(longest, MarkdownText.LongestRun(line, '`'));
        var fence = new string('`', longest + 1);
        Begin(Block.Other);
        _text.Append(fence).Append(language).Append('\n');
        foreach (var line in lines) _text.Append(line.TrimEnd()).Append('\n');
        _text.Append(fence).Append('\n');
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Row(IReadOnlyList<string> cells, int count)
    {
        _text.Append('|');
        for (var i = 0; i < count; i++) _text.Append(' ').Append(MarkdownText.Cell(i < cells.Count ? cells[i] : "")).Append(" |");
        _text.Append('\n');
    }

    // Two quotations that only a blank line parts would run into one another, so the line between them is quoted too.
    private void Begin(Block block)
    {
        if (_text.Length > 0) _text.Append(block == Block.Quote && _last == Block.Quote ? ">\n" : "\n");
        _last = block;
    }
}
