using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One page of a document: a canvas, a sheet; or the head and the sources of a whole case.</summary>
/// <param name="Kind">The word of its kind: "canvas", "sheet"; "case" and "sources" for a case's own.</param>
internal sealed record PageChapter(string Kind, ImmutableArray<PageBlock> Blocks, Location? Source)
{
    /// <summary>The name of the declaration that it is about; null where it is about several, or none.</summary>
    internal string? Name { get; init; }

    /// <summary>What that declaration is called in other programs, where it says so.</summary>
    internal string? Id { get; init; }

    /// <summary>Who answers for it, where it says so.</summary>
    internal string? Owner { get; init; }
}
