using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>Impact against effort, each on a scale to its own largest.</summary>
internal sealed record MatrixBlock(ImmutableArray<MatrixPoint> Points, Location? Source) : PageBlock(Source);
