using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One guardrail of an experiment, measured or not.</summary>
/// <param name="Metric">The metric or cost that must not get worse.</param>
/// <param name="Margin">The harm allowed relative to control; null where only a limit is.</param>
/// <param name="Limit">The metric's absolute limit; null where it has none.</param>
/// <param name="Measurement">Read on all units at the experiment's own time; null where it was not measured.</param>
/// <param name="Location">Where the guardrail is written.</param>
public sealed record GuardrailFigures(DeclarationSymbol Metric, Figure? Margin, Figure? Limit, Measurement? Measurement, Location Location)
{
    /// <summary>True where a margin or a limit says what harm is.</summary>
    public bool HasThreshold => Margin is not null || Limit is not null;

    public bool? Unharmed => Measurement?.Unharmed;

    public bool? Harmed => Measurement?.Harmed;

    /// <summary><c>harmed</c>, <c>unharmed</c>, <c>inconclusive</c> or <c>not measured</c>.</summary>
    public string Status => Measurement switch
    {
        null => "not measured",
        { Harmed: true } => "harmed",
        { Unharmed: true } => "unharmed",
        { Unharmed: null } => "not measured",
        _ => "inconclusive",
    };
}
