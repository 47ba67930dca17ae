namespace CaseDsl.Semantics;

/// <summary>How well an experiment is sized to find its smallest effect on one primary metric.</summary>
/// <param name="Metric">The primary metric or cost.</param>
/// <param name="Power">At the assigned sizes, else at traffic × days × share; null where they or the effect are not known.</param>
/// <param name="SampleSize">Units needed in each of two equal arms, unrounded.</param>
/// <param name="Missing">Why one of them is not known, as a clause.</param>
public sealed record PrimaryPlan(DeclarationSymbol Metric, double? Power, double? SampleSize, string? Missing)
{
    /// <summary>The level that the effect is added to, in the metric's unit (a fraction for a ratio): its baseline, else control's.</summary>
    public double? Baseline { get; init; }

    /// <summary><c>detect</c> as a difference of levels, with its sign.</summary>
    public double? Effect { get; init; }

    /// <summary><c>detect</c> in proportion to the baseline, with its sign.</summary>
    public double? RelativeEffect { get; init; }

    /// <summary>
    /// The smallest effect of <c>detect</c>'s sign that the sizes at hand find with the power aimed at, a difference of levels; null where
    /// they are not known, or find none.
    /// </summary>
    public double? Detectable => Found?.Value;

    /// <summary><see cref="Detectable"/> in proportion to the baseline, with its sign.</summary>
    public double? RelativeDetectable => Detectable is { } effect && Baseline is { } level && level != 0 ? effect / level : null;

    // A root of the power is dear, and seldom asked for.
    internal Lazy<double?>? Found { get; init; }

    /// <summary>Standard deviation of one unit, of a mean; null of a proportion.</summary>
    public double? Deviation { get; init; }
}
