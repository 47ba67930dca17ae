namespace CaseDsl.Semantics;

/// <summary>One metric or cost that a claim or an option changes, in every way a reader may ask for it.</summary>
public sealed class MovementFigure
{
    /// <summary>The metric or cost that changes.</summary>
    public required DeclarationSymbol Target { get; init; }

    /// <summary>What was written; null for a cost reached along <c>drives</c>.</summary>
    public MovementValue? Movement { get; init; }

    /// <summary>The change as stated: <c>+1.5% relative [0.3%, 2.7%]</c>, <c>+13 ms</c>, <c>+$0.2M per quarter</c>.</summary>
    public required Figure Change { get; init; }

    /// <summary>The change in proportion to the level before, in percent.</summary>
    public required Figure Relative { get; init; }

    /// <summary>The change in the target's own unit (points for a ratio); without a value where the level is not known.</summary>
    public required Figure Absolute { get; init; }

    /// <summary>The level before: the baseline, or what <c>from</c> said.</summary>
    public required Figure Before { get; init; }

    /// <summary>The level after.</summary>
    public required Figure After { get; init; }

    /// <summary>
    /// What the change is in money, a rate or one-off. For a cost: how much it rises. For a metric with a
    /// <c>value</c>: what the change gains. Null where the target carries no money.
    /// </summary>
    public Figure? Money { get; init; }

    /// <summary>True where the change is said to be unknown.</summary>
    public bool IsUnknown => Movement is { IsUnknown: true };

    /// <summary>True for a cost that nobody named, reached along <c>drives</c>.</summary>
    public bool IsInduced => Movement is null;

    /// <summary>True where the target moves in its better direction, false against it; null where that can't be told.</summary>
    public bool? IsForTheBetter
    {
        get
        {
            var change = Change.HasValue ? Change : Absolute;
            if (change.Value is not { } value || value.Value == 0)
                return null;
            bool? higher = Target is MetricSymbol metric ? metric.HigherIsBetter : false;
            return higher is null ? null : higher == value.Value > 0;
        }
    }
}
