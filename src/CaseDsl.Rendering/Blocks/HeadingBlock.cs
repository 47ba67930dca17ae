using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A heading: unique on its page, and at most one level below the one before it.</summary>
/// <param name="Level">1 to 6.</param>
internal sealed record HeadingBlock(int Level, string Text, Location? Source) : PageBlock(Source);
