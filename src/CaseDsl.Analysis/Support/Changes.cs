using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>What rules ask of a change, whoever states it.</summary>
internal static class Changes
{
    /// <summary>True where it is stated in proportion: <c>relative</c>, or a percentage.</summary>
    public static bool IsRelative(MovementFigure movement)
    {
        if (movement.Movement is not { From: null, IsUnknown: false })
            return false;
        if (movement.Change.IsRelative)
            return true;
        return movement.Change.Unit is { } unit && unit.Dimension.IsNone && !unit.Dimension.HasPoints
            && !(movement.Target is MetricSymbol { IsRatio: true } && unit.Equals(Unit.One));
    }

    /// <summary>Where a movement's metric is named.</summary>
    public static Location TargetLocation(MovementValue movement) =>
        movement.Syntax is ExpressionValueSyntax value ? value.Expression.Location : movement.Syntax.Location;

    /// <summary>The change as written: <c>+1.5% relative [0.3%, 2.7%]</c>.</summary>
    public static ExpressionSyntax? Written(MovementValue movement) => movement.Change?.Syntax;

    /// <summary>The number itself, where a change is one plain percentage that says neither relative nor points; else null.</summary>
    public static BoundNumber? BarePercent(BoundExpression? change) =>
        change?.WrittenNumber() is { } number && number.Quantity.Unit.Equals(Unit.Percent) && number.Syntax is NumberExpressionSyntax ? number : null;
}
