using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A table: a header, and rows that lack a cell where there is nothing to say.</summary>
internal sealed record TableBlock(ImmutableArray<string> Header, ImmutableArray<PageRow> Rows, Location? Source) : PageBlock(Source);
