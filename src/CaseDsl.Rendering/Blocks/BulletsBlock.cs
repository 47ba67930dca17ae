using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A list of one-line items.</summary>
internal sealed record BulletsBlock(ImmutableArray<PageItem> Items, Location? Source) : PageBlock(Source);
