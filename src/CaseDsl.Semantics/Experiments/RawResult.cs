using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>What was read of one metric in one segment at one time, before anything is computed of it.</summary>
internal sealed class RawResult(DeclarationSymbol metric, Unit unit, string? segment, string? after, ResultSymbol? result)
{
    public DeclarationSymbol Metric { get; } = metric;

    /// <summary>What <see cref="ArmSample"/>s and absolute changes are in; a plain ratio for ratio metrics.</summary>
    public Unit Unit { get; set; } = unit;

    public string? Segment { get; } = segment;

    public string? After { get; } = after;

    public ResultSymbol? Result { get; } = result;

    public List<(ArmSymbol Arm, ArmSample Sample, int Digits, Location Location)> Readings { get; } = [];

    /// <summary>Changes by treatment arm; the arm is null where a <c>lift:</c> doesn't say and none is declared.</summary>
    public List<(ArmSymbol? Arm, StatedChange Change)> Changes { get; } = [];

    /// <summary>Why something was not measured, where there is more to say than that.</summary>
    public string? Problem { get; set; }

    public (ArmSample Sample, int Digits) Reading(ArmSymbol? arm)
    {
        foreach (var reading in Readings)
        {
            if (ReferenceEquals(reading.Arm, arm))
                return (reading.Sample, reading.Digits);
        }

        return (ArmSample.None, 0);
    }

    public StatedChange? Change(ArmSymbol? arm)
    {
        foreach (var change in Changes)
        {
            if (ReferenceEquals(change.Arm, arm))
                return change.Change;
        }

        return null;
    }

    public static bool SameKey(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
