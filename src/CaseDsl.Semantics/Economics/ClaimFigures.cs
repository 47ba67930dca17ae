using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>What a claim comes to: changes, money as a rate, and the north star.</summary>
public sealed class ClaimFigures
{
    public required ClaimSymbol Symbol { get; init; }

    public required ImmutableArray<MovementFigure> Moves { get; init; }

    public required ImmutableArray<MovementFigure> Costs { get; init; }

    /// <summary>Costs that nobody named, reached along <c>drives</c> from what the claim changes.</summary>
    public required ImmutableArray<MovementFigure> Induced { get; init; }

    /// <summary>As stated; null where no worth is.</summary>
    public required Figure? Worth { get; init; }

    /// <summary>Every amount that <see cref="Benefit"/> and <see cref="Cost"/> are summed from.</summary>
    public required ImmutableArray<MoneyLine> Lines { get; init; }

    /// <summary>Changes of metrics that are money themselves and that no line counts: the net is without them.</summary>
    public required ImmutableArray<MovementFigure> LeftOut { get; init; }

    /// <summary>The period of the rates below.</summary>
    public required Unit Period { get; init; }

    public required Figure Benefit { get; init; }

    public required Figure Cost { get; init; }

    public required Figure Net { get; init; }

    /// <summary>net / cost; not computed where the cost is not above zero.</summary>
    public required Figure Roi { get; init; }

    /// <summary>The north star's relative change.</summary>
    public required Figure NorthStar { get; init; }

    public required ProbabilityFigure ProbabilityOfGain { get; init; }

    /// <summary>True where nothing in the claim is in money, known or unknown.</summary>
    public bool HasNoMoney => Lines.IsEmpty;
}
