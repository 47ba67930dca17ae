using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>An experiment as it should be run: what to change and why, and the size that follows from it.</summary>
public sealed class Redesign
{
    internal Redesign(ExperimentSymbol symbol)
    {
        Symbol = symbol;
    }

    public ExperimentSymbol Symbol { get; }

    /// <summary>What to change, what makes figures wrong before what makes them weak; empty where it was sound.</summary>
    public ImmutableArray<RedesignStep> Steps { get; internal init; } = [];

    /// <summary>Units that each arm needs, unrounded, whatever the primaries, the correction, the looks and the guardrails ask; null where it is not known.</summary>
    public double? UnitsPerArm { get; internal init; }

    /// <summary>Whole weeks, two at the least, that give that many units and every metric its window; null where the size or the traffic is not known.</summary>
    public int? Days { get; internal init; }

    /// <summary>Why the size is not known, as a clause; null where it is.</summary>
    public string? Missing { get; internal init; }

    /// <summary>The unit that is randomised and analysed.</summary>
    public Unit? Unit { get; internal init; }

    /// <summary>The significance level that each comparison is planned at, a fraction.</summary>
    public double AlphaOfEach { get; internal init; }

    /// <summary>The power planned for, a fraction.</summary>
    public double Power { get; internal init; }

    /// <summary><c>fixed</c> or <c>sequential</c>.</summary>
    public string Method { get; internal init; } = "fixed";

    /// <summary><c>none</c> where there is one comparison.</summary>
    public string Correction { get; internal init; } = "none";

    /// <summary>How often it is looked at.</summary>
    public int Looks { get; internal init; } = 1;

    /// <summary><see cref="UnitsPerArm"/> as a figure: <c>904k members</c>.</summary>
    public Figure Size => UnitsPerArm is { } units
        ? Figure.FromQuantity(new Quantity(units, Unit is { Dimension.IsCount: true } counted ? counted : Quantities.Unit.One), 3)
        : Figure.NotComputed(Missing ?? "the sample size is not known");
}
