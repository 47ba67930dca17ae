using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A table under way: a header and rows of Markdown cells. Cells that a row lacks are printed as a dash.</summary>
internal sealed class PageTable(params string[] header)
{
    private readonly List<PageRow> _rows = [];

    internal IReadOnlyList<string> Header { get; } = header;

    internal IReadOnlyList<PageRow> Rows => _rows;

    internal void Add(params string[] cells) => _rows.Add(new PageRow(cells, null));

    /// <summary>Adds a row that tells a declaration or a property of its own.</summary>
    internal void AddFrom(Location source, params string[] cells) => _rows.Add(new PageRow(cells, source));
}
