using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>How metrics and costs drive each other on the way to the north star.</summary>
internal sealed record TreeBlock(ImmutableArray<TreeBox> Boxes, ImmutableArray<TreeArrow> Arrows, Location? Source) : PageBlock(Source);
