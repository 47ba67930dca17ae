using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// One line of a readout: what was read of one metric in one arm, segment and window. Numbers are as the file has
/// them: plain fractions, changes on the row's <see cref="IsRelative">scale</see>; null where the cell is empty or wrong.
/// </summary>
public sealed record ReadoutRow(string Metric, string Arm, Location Location)
{
    /// <summary>Null for all units together.</summary>
    public string? Segment { get; init; }

    /// <summary>Days after assignment of a later reading; null for the experiment's own.</summary>
    public double? WindowDays { get; init; }

    public double? Assigned { get; init; }

    public double? N { get; init; }

    public double? Successes { get; init; }

    public double? Mean { get; init; }

    public double? Sd { get; init; }

    public double? Se { get; init; }

    public double? Change { get; init; }

    public double? ChangeLow { get; init; }

    public double? ChangeHigh { get; init; }

    /// <summary>True where the change is in proportion to control's level; false where it is a difference of levels.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The coverage of the change's interval, 0.95 where the cell is empty.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>As whoever made the readout computed it: held against the one computed here, and where the change has no interval what gives it one.</summary>
    public double? PValue { get; init; }

    /// <summary>How the change and its p-value were computed: <c>fixed</c>, <c>welch</c>, <c>sequential</c>, or another word, which explains why they differ from those computed here.</summary>
    public string? Method { get; init; }

    /// <summary>Half a unit in the last place of the change as it is written: within that a recomputed change agrees.</summary>
    public double ChangePrecision { get; init; }

    /// <summary>Half a unit in the last place of the p-value as it is written.</summary>
    public double PValuePrecision { get; init; }

    /// <summary>Where the p-value stands, else the row.</summary>
    public required Location PValueLocation { get; init; }

    /// <summary>Where the method stands, else the row.</summary>
    public required Location MethodLocation { get; init; }

    /// <summary>Where the metric's name stands.</summary>
    public required Location MetricLocation { get; init; }

    /// <summary>Where the arm's name stands.</summary>
    public required Location ArmLocation { get; init; }

    /// <summary>Where the change stands, else the row.</summary>
    public required Location ChangeLocation { get; init; }

    /// <summary>True where the row gives an arm's level: successes, or a mean, of a count.</summary>
    public bool HasLevel => N is not null && (Successes is not null || Mean is not null);

    /// <summary>True where the row gives a change with its interval.</summary>
    public bool HasChange => Change is not null;

    internal ArmSample Sample => (N, Successes, Mean, Sd, Se) switch
    {
        ({ } n, { } successes, _, _, _) => ArmSample.Proportion(successes, n),
        ({ } n, _, { } mean, { } sd, _) => ArmSample.Mean(mean, sd, n),
        ({ } n, _, { } mean, _, { } se) => ArmSample.MeanWithError(mean, se, n),
        (_, _, { } mean, _, _) => ArmSample.Point(mean),
        _ => ArmSample.None,
    };
}
