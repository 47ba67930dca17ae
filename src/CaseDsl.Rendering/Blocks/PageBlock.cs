using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>
/// One block of a page, as data that any writer can set. Its texts are lines of Markdown, an author's words made fit by
/// <see cref="Markdown.MarkdownText"/> or <see cref="Markdown.ProseMarkdown"/>; figures in them may carry <see cref="FigureMarks"/>.
/// </summary>
/// <param name="Source">The declaration or property that the block tells; null where it tells none.</param>
internal abstract record PageBlock(Location? Source);
