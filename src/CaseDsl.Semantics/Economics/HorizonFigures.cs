using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>Money over a horizon: what a sheet's claims, or a trade-off's option, come to in total.</summary>
public abstract class HorizonFigures
{
    public required ImmutableArray<ClaimFigures> Claims { get; init; }

    public required ImmutableArray<MoneyLine> Lines { get; init; }

    /// <summary>Changes of metrics that are money themselves and that no line counts: the net is without them.</summary>
    public required ImmutableArray<MovementFigure> LeftOut { get; init; }

    /// <summary>The time over which money runs.</summary>
    public required Figure Horizon { get; init; }

    public required Figure Benefit { get; init; }

    public required Figure Cost { get; init; }

    public required Figure Net { get; init; }

    /// <summary>net / cost; not computed where the cost is not above zero.</summary>
    public required Figure Roi { get; init; }

    public required ProbabilityFigure ProbabilityOfGain { get; init; }

    /// <summary>The share of the stated benefit at which the net is zero: cost / benefit; null where either is missing or not above zero.</summary>
    public required Figure? BreakEven { get; init; }

    public bool HasNoMoney => Lines.IsEmpty;
}

/// <summary>A sheet's totals.</summary>
public sealed class SheetFigures : HorizonFigures
{
    public required SheetSymbol Symbol { get; init; }

    /// <summary>Net spread evenly over the horizon, in the horizon's own unit of time.</summary>
    public required Figure NetRate { get; init; }

    /// <summary>The north star's relative change, all claims together.</summary>
    public required Figure NorthStar { get; init; }

    /// <summary>The north star's level before and after; without a value where it has no baseline or isn't reached.</summary>
    public required (Figure Before, Figure After) NorthStarLevels { get; init; }

    /// <summary>Net divided by those the sheet says it reaches; null where it doesn't say.</summary>
    public required Figure? PerMember { get; init; }
}

/// <summary>An option's totals; its rates run for the horizon less its delay.</summary>
public sealed class OptionFigures : HorizonFigures
{
    public required OptionSymbol Symbol { get; init; }

    public required ImmutableArray<MovementFigure> Moves { get; init; }

    public required ImmutableArray<MovementFigure> Costs { get; init; }

    /// <summary>Costs that nobody named, reached along <c>drives</c> from what the option itself changes.</summary>
    public required ImmutableArray<MovementFigure> Induced { get; init; }

    /// <summary>Days after the earliest option's <c>ready</c>; null where it doesn't say when it is ready.</summary>
    public required int? DelayDays { get; init; }

    /// <summary>What waiting forgoes: the net of the same rates over the whole horizon less <see cref="HorizonFigures.Net"/>.</summary>
    public required Figure CostOfDelay { get; init; }

    /// <summary>The north star's relative change once it is there.</summary>
    public required Figure NorthStar { get; init; }

    /// <summary>Metrics that it takes past their limit.</summary>
    public required ImmutableArray<MovementFigure> BreaksLimits { get; init; }
}
