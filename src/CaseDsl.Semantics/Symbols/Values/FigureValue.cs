using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A figure, or a condition.</summary>
/// <param name="Bound">Whether it is said to be a bound.</param>
/// <param name="Derivation">What it is computed from: <c>worth: $1.5M per quarter from bandwidth.baseline * 10%</c>.</param>
/// <param name="RangeHigh">The upper end of <c>a to b</c>; the expression is then the lower one.</param>
public sealed record FigureValue(
    ValueSyntax Syntax,
    BoundExpression Expression,
    BoundKind Bound,
    BoundExpression? Derivation,
    BoundExpression? RangeHigh) : BoundValue(Syntax)
{
    /// <summary>True for <c>unknown</c>.</summary>
    public bool IsUnknown => Expression is BoundUnknown;
}
