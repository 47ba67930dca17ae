using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One paragraph.</summary>
internal sealed record ParagraphBlock(string Text, Location? Source) : PageBlock(Source);
