using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>So many of so many: <c>50_582 of 1_204_331</c>.</summary>
public sealed record ProportionValue(ValueSyntax Syntax, BoundExpression Successes, BoundExpression Total) : BoundValue(Syntax);

/// <summary>A mean with its spread and count: <c>11.2 h sd 8.4 h of 1_204_331</c>.</summary>
/// <param name="IsStandardError">True for <c>se</c>, false for <c>sd</c>.</param>
public sealed record MeanValue(
    ValueSyntax Syntax,
    BoundExpression Mean,
    bool IsStandardError,
    BoundExpression Spread,
    BoundExpression Count) : BoundValue(Syntax);
