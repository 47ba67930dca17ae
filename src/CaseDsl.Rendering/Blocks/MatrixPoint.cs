using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One initiative.</summary>
/// <param name="Label">Its title, in plain text.</param>
/// <param name="Rank">Its place in the order, from 1.</param>
/// <param name="Effort">Its share of the largest effort, 0 to 1.</param>
/// <param name="Impact">Its share of the largest impact, 0 to 1.</param>
/// <param name="Risk">The worst of its risks: good, doubtful, bad; neutral where none is stated.</param>
/// <param name="IsIn">Whether it fits into the capacity; null where none is stated.</param>
internal sealed record MatrixPoint(string Label, int Rank, double Effort, double Impact, Tone Risk, bool? IsIn, Location? Source);
