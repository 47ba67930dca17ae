namespace CaseDsl.Semantics;

/// <summary>How arms are compared.</summary>
/// <param name="Alpha">Intervals are at 1 − alpha.</param>
/// <param name="IsSequential">Intervals and p-values are those of an always-valid confidence sequence.</param>
internal readonly record struct ContrastOptions(double Alpha, bool IsSequential);
