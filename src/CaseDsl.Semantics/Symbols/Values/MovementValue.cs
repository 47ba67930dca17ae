using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A change of a metric or a cost: by so much, or from one level to another.</summary>
/// <param name="Target">The metric or cost.</param>
/// <param name="Change">What stands after <c>by</c>; null for a change between levels.</param>
/// <param name="Bound">Whether the change is said to be a bound.</param>
/// <param name="From">The level before, where the change is given by levels.</param>
/// <param name="To">The level after.</param>
public sealed record MovementValue(
    ValueSyntax Syntax,
    DeclarationSymbol Target,
    BoundExpression? Change,
    BoundKind Bound,
    BoundExpression? From,
    BoundExpression? To) : BoundValue(Syntax)
{
    /// <summary>True for <c>by unknown</c>.</summary>
    public bool IsUnknown => Change is BoundUnknown;
}

/// <summary>A metric or cost that another drives.</summary>
/// <param name="Elasticity">One percent more of the driver is so many percent more of the target; null where unsized.</param>
/// <param name="High">The other end, where a range is given.</param>
public sealed record ElasticityValue(ValueSyntax Syntax, DeclarationSymbol Target, BoundExpression? Elasticity, BoundExpression? High)
    : BoundValue(Syntax);

/// <summary>A guardrail.</summary>
/// <param name="Margin">The harm relative to control that is accepted; null where the metric's limit is all.</param>
public sealed record MarginValue(ValueSyntax Syntax, DeclarationSymbol Metric, BoundExpression? Margin) : BoundValue(Syntax);
