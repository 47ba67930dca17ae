using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>One initiative in its place.</summary>
/// <param name="Score">(mean impact × ∏(1 − risk)) / effort; null where impact or effort is missing.</param>
/// <param name="IsIn">Whether it fits into the capacity left by those before it; null where no capacity is stated.</param>
internal sealed record RankedInitiative(InitiativeSymbol Symbol, Quantity? Impact, Quantity? Effort, Quantity? Score, bool? IsIn);
