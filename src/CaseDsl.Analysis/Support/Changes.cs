using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>What rules ask of a change, whoever states it.</summary>
internal static class Changes
{
    /// <summary>True where higher is better; null where that is not said.</summary>
    public static bool? HigherIsBetter(DeclarationSymbol target) => target switch
    {
        MetricSymbol metric => metric.HigherIsBetter,
        CostSymbol cost => cost.HigherIsBetter,
        _ => null,
    };

    /// <summary>The sign of a change: +1, −1, 0; null where it is unknown.</summary>
    public static int? Sign(MovementFigure movement)
    {
        Figure figure = movement.Change.HasValue ? movement.Change : movement.Absolute.HasValue ? movement.Absolute : movement.Relative;
        return figure.Value is { } value ? Math.Sign(value.Value) : null;
    }

    /// <summary>True where it moves in its better direction, false against it, null where it stands still or can't be told.</summary>
    public static bool? IsForTheBetter(MovementFigure movement) =>
        Sign(movement) is { } sign and not 0 && HigherIsBetter(movement.Target) is { } higher ? higher == sign > 0 : null;

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
    public static BoundNumber? BarePercent(BoundExpression? change)
    {
        while (true)
        {
            switch (change)
            {
                case BoundInterval interval:
                    change = interval.Estimate;
                    break;
                case BoundPlusMinus plusMinus:
                    change = plusMinus.Estimate;
                    break;
                case BoundUnary { Operator: not UnaryOperator.Not } unary:
                    change = unary.Operand;
                    break;
                case BoundBinary { Operator: BinaryOperator.Per } per:
                    change = per.Left;
                    break;
                case BoundNumber number:
                    return number.Quantity.Unit.Equals(Unit.Percent) && number.Syntax is NumberExpressionSyntax ? number : null;
                default:
                    return null;
            }
        }
    }
}
