namespace CaseDsl.Rendering.Markdown;

/// <summary>A table under way: a header and rows of Markdown cells. Cells that a row lacks are printed as a dash.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    internal IReadOnlyList<string> Header { get; } = header;

    internal IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    internal void Add(params string[] cells) => _rows.Add(cells);
}
