using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One row of a table.</summary>
/// <param name="Source">What it tells, where that is not what the whole table does.</param>
internal readonly record struct PageRow(IReadOnlyList<string> Cells, Location? Source);
