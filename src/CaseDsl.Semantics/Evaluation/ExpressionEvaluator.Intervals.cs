using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

// What is uncertain as written: intervals, margins and ranges, and the units that their ends take over.
internal sealed partial class ExpressionEvaluator
{
    /// <summary><c>a to b</c> as a figure: its 5th to 95th percentile.</summary>
    public Figure Range(BoundExpression lowExpression, BoundExpression highExpression, EvaluationScope scope)
    {
        var low = Evaluate(lowExpression, scope);
        var high = Evaluate(highExpression, scope);
        low = Inherit(low, lowExpression, high, highExpression);
        high = Inherit(high, highExpression, low, lowExpression);
        if (low.Value is not { } from || high.Value is not { } to)
            return Figure.Without(low.UnknownParts.AddRange(high.UnknownParts), low.Missing ?? high.Missing, null, low.Unit ?? high.Unit, low.IsError || high.IsError);
        if (!from.Unit.Dimension.Matches(to.Unit.Dimension))
        {
            diagnostics.UnitMismatch(highExpression, $"A range runs between two figures of one kind, and {Describe(low)} and {Describe(high)} are not.");
            return Figure.Error(from.Unit);
        }

        // The side that was written with its unit decides how the figure is printed.
        var unit = to.Unit;
        var a = from.In(unit).Value;
        var b = to.In(unit).Value;
        var digits = Math.Min(low.Digits, high.Digits);
        if (a > b)
        {
            diagnostics.BoundsSwapped(lowExpression, highExpression);
            (a, b) = (b, a);
        }

        var relative = low.IsRelative || high.IsRelative;
        var signed = low.IsSigned || high.IsSigned;
        if (a == b)
            return Figure.FromQuantity(new Quantity(a, unit), digits).As(relative: relative, signed: signed);
        Uncertainty spread = a > 0 ? new Uncertainty.LogNormal(a, b) : new Uncertainty.Normal(a, b);
        return Figure.FromStated(
                new Quantity(spread.Median, unit),
                new Interval(a, b, 0.9),
                spread,
                FigureArithmetic.Computed(digits),
                (StatedDigits(low, unit), StatedDigits(high, unit)),
                scope.NextName(),
                drawCount)
            .As(relative: relative, signed: signed);
    }

    private Figure Interval(BoundInterval interval, EvaluationScope scope)
    {
        var estimate = Evaluate(interval.Estimate, scope);
        var low = Inherit(Evaluate(interval.Low, scope), interval.Low, estimate, interval.Estimate);
        var high = Inherit(Evaluate(interval.High, scope), interval.High, estimate, interval.Estimate);
        return WithInterval(estimate, low, high, interval.Level, interval, interval.Low, interval.High, scope);
    }

    private Figure PlusMinus(BoundPlusMinus plusMinus, EvaluationScope scope)
    {
        var estimate = Evaluate(plusMinus.Estimate, scope);
        var margin = Inherit(Evaluate(plusMinus.Margin, scope), plusMinus.Margin, estimate, plusMinus.Estimate);
        if (estimate.Value is not { } point || margin.Value is not { } spread)
            return estimate;
        if (!spread.Unit.Dimension.Matches(point.Unit.Dimension))
        {
            diagnostics.UnitMismatch(plusMinus.Margin, $"The margin after '±' is of the estimate's kind, and {Describe(estimate)} and {Describe(margin)} are not of one kind.");
            return estimate;
        }

        var half = Math.Abs(spread.In(point.Unit).Value);
        // The ends are written as far as the estimate and the margin are.
        var place = Math.Min(
            FigureFormat.Place(point.Value, FigureFormat.DisplayDigits(estimate)),
            FigureFormat.Place(half, FigureFormat.DisplayDigits(margin)));
        return Figure.FromStated(
                point,
                new Interval(point.Value - half, point.Value + half, plusMinus.Level),
                new Uncertainty.SplitNormal(point.Value, point.Value - half, point.Value + half, plusMinus.Level),
                estimate.Digits,
                (FigureFormat.DigitsTo(place, point.Value - half), FigureFormat.DigitsTo(place, point.Value + half)),
                scope.NextName(),
                drawCount)
            .As(relative: estimate.IsRelative, signed: estimate.IsSigned);
    }

    private Figure WithInterval(
        Figure estimate, Figure low, Figure high, double level, BoundExpression whole, BoundExpression lowExpression, BoundExpression highExpression, EvaluationScope scope)
    {
        if (estimate.Value is not { } point || low.Value is not { } from || high.Value is not { } to)
            return estimate;
        if (!from.Unit.Dimension.Matches(point.Unit.Dimension) || !to.Unit.Dimension.Matches(point.Unit.Dimension))
        {
            var wrong = from.Unit.Dimension.Matches(point.Unit.Dimension) ? high : low;
            diagnostics.UnitMismatch(whole, $"An interval is of the estimate's kind, and {Describe(wrong)} is not: the estimate is {Describe(estimate)}.");
            return estimate;
        }

        var a = from.In(point.Unit).Value;
        var b = to.In(point.Unit).Value;
        if (a > b)
        {
            diagnostics.BoundsSwapped(lowExpression, highExpression);
            return estimate;
        }

        var slack = 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));
        if (point.Value < a - slack || point.Value > b + slack)
        {
            diagnostics.IntervalMisses(whole, estimate, low.In(point.Unit), high.In(point.Unit));
            return estimate;
        }

        if (a == b)
            return estimate;
        return Figure.FromStated(
                point,
                new Interval(a, b, level),
                new Uncertainty.SplitNormal(point.Value, a, b, level),
                estimate.Digits,
                (StatedDigits(low, point.Unit), StatedDigits(high, point.Unit)),
                scope.NextName(),
                drawCount)
            .As(relative: estimate.IsRelative, signed: estimate.IsSigned);
    }

    // A bound or range end lacking a unit, "relative" or "per …" takes the other figure's.
    private static Figure Inherit(Figure bound, BoundExpression boundExpression, Figure model, BoundExpression modelExpression)
    {
        if (bound.Value is not { } value || model.Value is not { } point || bound.IsUncertain)
            return bound.As(relative: bound.IsRelative || model.IsRelative);
        if (value.Unit.Dimension.Matches(point.Unit.Dimension))
        {
            var bare = value.Unit.Equals(Unit.One) && !point.Unit.Equals(Unit.One) && IsLiteral(boundExpression);
            return (bare ? Figure.FromQuantity(new Quantity(value.Value, point.Unit), bound.Digits) : bound)
                .As(relative: model.IsRelative, signed: bound.IsSigned);
        }

        if (value.Unit.Equals(Unit.One))
            return Figure.FromQuantity(new Quantity(value.Value, point.Unit), bound.Digits).As(signed: bound.IsSigned);

        return InheritPart(bound, value, point.Unit) ?? bound;
    }

    // "$1.5M per quarter [$1.2M, $1.8M]": what the estimate is per, its bounds are per. "$1M to 4M per quarter": each end
    // has the part of the unit that the other lacks.
    internal static Figure? InheritPart(Figure bound, Quantity value, Unit wanted)
    {
        var counted = wanted.WithoutDenominator();
        var divided = wanted.Divide(counted);
        if (!counted.Equals(Unit.One) && counted.Dimension.Matches(value.Dimension))
            return Figure.FromQuantity(new Quantity(value.In(counted).Value, wanted), bound.Digits).As(signed: bound.IsSigned);
        if (!divided.Equals(Unit.One) && divided.Dimension.Matches(value.Dimension))
            return Figure.FromQuantity(new Quantity(value.In(divided).Value, wanted), bound.Digits).As(signed: bound.IsSigned);
        if (counted.Equals(Unit.One) && !divided.Equals(Unit.One) && value.Unit.WithoutDenominator().Equals(value.Unit))
            return Figure.FromQuantity(new Quantity(value.Value, value.Unit.Multiply(wanted)), bound.Digits).As(signed: bound.IsSigned);
        return null;
    }

    // A bound is printed as it was stated, unless it has become another number: a day in weeks has no end.
    private static int StatedDigits(Figure bound, Unit unit) =>
        bound.Digits < Figure.ExactDigits || bound.Value is { } value && unit.Factor == value.Unit.Factor ? FigureFormat.DisplayDigits(bound) : 0;

    private static bool IsLiteral(BoundExpression expression) => expression switch
    {
        BoundNumber => true,
        BoundUnary unary => unary.Operand is BoundNumber,
        _ => false,
    };
}
