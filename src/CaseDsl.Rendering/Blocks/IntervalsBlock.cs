using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>
/// Intervals one under the other on one scale of relative change, worse to the left and better to the right of no change:
/// a reader sees at once what crosses zero, and how far from its margin a guardrail is.
/// </summary>
internal sealed record IntervalsBlock(ImmutableArray<IntervalRow> Rows, Location? Source) : PageBlock(Source);
