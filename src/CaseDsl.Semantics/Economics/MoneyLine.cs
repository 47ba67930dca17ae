using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>How an amount of money recurs.</summary>
public enum MoneyKind
{
    /// <summary>So much a period, for as long as the horizon lasts.</summary>
    Running,

    /// <summary>Once in a horizon.</summary>
    OneOff,

    /// <summary>What stays with those who no longer leave: grows with each window of the metric.</summary>
    Retained,
}

/// <summary>One amount in a claim's, an option's or a sheet's arithmetic.</summary>
public sealed class MoneyLine
{
    /// <summary>What a reader knows it by: the cost's or metric's title, or "worth".</summary>
    public required string Label { get; init; }

    public required MoneyKind Kind { get; init; }

    /// <summary>Positive; for <see cref="MoneyKind.Retained"/> the money at stake in one window.</summary>
    public required Figure Amount { get; init; }

    /// <summary>True on the benefit's side, false on the cost's.</summary>
    public required bool IsBenefit { get; init; }

    /// <summary>The metric or cost it comes from; null for a stated worth.</summary>
    public DeclarationSymbol? Source { get; init; }

    /// <summary>For <see cref="MoneyKind.Retained"/>: the share that leaves in a window, before and after, and the window.</summary>
    public (Figure From, Figure To, Figure Window)? Leaving { get; init; }

    /// <summary>True for a cost that nobody named, reached along <c>drives</c>.</summary>
    public bool IsInduced { get; init; }

    public string? Currency => Amount.Unit?.Dimension.Currency;
}
