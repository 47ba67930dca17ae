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
    public bool? IsForTheBetter => Sign is { } sign and not 0 && HigherIsBetter(Target) is { } higher ? higher == sign > 0 : null;

    /// <summary>The sign of the change: +1, −1, 0; null where it is unknown.</summary>
    public int? Sign
    {
        get
        {
            var figure = Change.HasValue ? Change : Absolute.HasValue ? Absolute : Relative;
            return figure.Value is { } value ? Math.Sign(value.Value) : null;
        }
    }

    /// <summary>The good direction of a metric or a cost; null where that is not said.</summary>
    public static bool? HigherIsBetter(DeclarationSymbol target) => target switch
    {
        MetricSymbol metric => metric.HigherIsBetter,
        CostSymbol cost => cost.HigherIsBetter,
        _ => null,
    };
}
