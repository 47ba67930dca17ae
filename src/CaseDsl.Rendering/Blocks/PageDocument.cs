using System.Collections.Immutable;

namespace CaseDsl.Rendering.Blocks;

/// <summary>What is rendered: one page, or a whole case with its pages in the order told.</summary>
/// <param name="Figures">The named figures that marks in the blocks' texts lead to; empty where figures are not marked.</param>
internal sealed record PageDocument(ImmutableArray<PageChapter> Chapters, ImmutableArray<NamedFigure> Figures);
