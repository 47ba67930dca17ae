using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>An author's prose: Markdown of several blocks, made fit for a place inside a page.</summary>
internal sealed record ProseBlock(IReadOnlyList<string> Lines, Location? Source) : PageBlock(Source);
