using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A metric or a cost in the tree; texts are plain.</summary>
/// <param name="Level">Where it stands, as printed; empty where that is not known.</param>
internal sealed record TreeBox(string Title, string Level, bool IsNorthStar, bool IsCost, Location? Source);
