namespace CaseDsl.Semantics;

/// <summary>What one arm showed of one metric.</summary>
/// <param name="Arm">The arm; null where the experiment declares none.</param>
/// <param name="Level">The arm's level with its own interval: the share, the mean or the plain value.</param>
/// <param name="Count">Units read, where stated.</param>
/// <param name="Successes">Of a proportion, its numerator.</param>
public sealed record ArmReading(ArmSymbol? Arm, Figure Level, double? Count, double? Successes)
{
    internal ArmSample Sample { get; init; } = ArmSample.None;

    /// <summary>True where the reading's own interval is known: a proportion, or a mean with its spread.</summary>
    public bool HasSpread => Sample.HasSpread;
}
