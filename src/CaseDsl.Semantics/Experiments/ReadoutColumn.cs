namespace CaseDsl.Semantics;

/// <summary>The columns of a readout, in the order in which they are documented.</summary>
public enum ReadoutColumn
{
    Metric,
    Arm,
    Segment,
    WindowDays,
    Assigned,
    N,
    Successes,
    Mean,
    Sd,
    Se,
    Change,
    ChangeLow,
    ChangeHigh,
    Scale,
    Level,
    PValue,
    Method,
}
