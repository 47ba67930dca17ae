using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>One round.</summary>
/// <param name="Symbol">The round.</param>
/// <param name="Length">How long it is, as stated; null where it is not.</param>
/// <param name="Told">What it uses, each with the seconds it takes word for word; null of a page, which is talked through.</param>
/// <param name="Gaps">What the round is there for and nothing serves, as phrases: <c>canvas</c>.</param>
public sealed record RoundFigures(RoundSymbol Symbol, Figure? Length, ImmutableArray<(DeclarationSymbol Material, int? Seconds)> Told, ImmutableArray<string> Gaps)
{
    /// <summary>The seconds that its stories take.</summary>
    public int ToldSeconds => Told.Sum(static told => told.Seconds ?? 0);

    /// <summary>Its length; null where it is not stated, or no time.</summary>
    public double? LengthSeconds => Length?.Value is { } length && length.Dimension.IsTime ? length.Canonical : null;

    /// <summary>True where its stories take longer than it is long.</summary>
    public bool IsTooLong => ToldSeconds > LengthSeconds;
}
