namespace CaseDsl.Semantics;

/// <summary>One initiative in its place.</summary>
/// <param name="Symbol">The initiative.</param>
/// <param name="Rank">From 1; null where it can't be scored.</param>
/// <param name="Impact">As stated.</param>
/// <param name="Effort">As stated.</param>
/// <param name="Survival">The share of its impact that its risks leave, ∏ (1 − risk), a fraction.</param>
/// <param name="Score">(mean impact × survival) / effort, with the interval that impact and effort give it; without a value, it says why.</param>
public sealed record RankedInitiative(InitiativeSymbol Symbol, int? Rank, Figure Impact, Figure Effort, double Survival, Figure Score)
{
    /// <summary>How surely it scores higher than the next one; null for the last that has a rank.</summary>
    public ProbabilityFigure? ChanceAheadOfNext { get; init; }

    /// <summary>Whether it fits into the capacity that those before it leave; null where no capacity is known.</summary>
    public bool? IsIn { get; init; }

    /// <summary>What those up to and with it that are in take of the capacity; null where it is not in.</summary>
    public Figure? EffortSoFar { get; init; }

    /// <summary>Impact against the largest of the backlog, 0 to 1: its height in the matrix; null where it has no place there.</summary>
    public double? RelativeImpact { get; init; }

    /// <summary>Effort against the largest of the backlog, 0 to 1: its place from the left; null where it has none.</summary>
    public double? RelativeEffort { get; init; }
}
