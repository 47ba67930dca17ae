using System.Globalization;

namespace CaseDsl.Semantics;

/// <summary>A probability, or why there is none: where nothing uncertain is involved none is printed as certainty.</summary>
/// <param name="Value">Between 0 and 1.</param>
public readonly record struct ProbabilityFigure(double? Value, string? NotComputed)
{
    internal const string NotComputedLead = "not computed";

    public static ProbabilityFigure NoInterval => new(null, NotComputedLead + ": no interval given");

    /// <summary><c>97%</c>; never 0 or 100 %, which draws can't tell: <c>over 99.9%</c>.</summary>
    public override string ToString() => Value switch
    {
        null => NotComputed ?? NotComputedLead,
        > 0.999 => "over 99.9%",
        < 0.001 => "under 0.1%",
        > 0.99 or < 0.01 => Value.Value.ToString("0.0%", CultureInfo.InvariantCulture),
        _ => Value.Value.ToString("0%", CultureInfo.InvariantCulture),
    };
}
