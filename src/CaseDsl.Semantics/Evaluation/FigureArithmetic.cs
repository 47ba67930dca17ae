using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// Arithmetic on figures: the point, its unit, the digits it carries, what is unknown, and the graph to draw it from.
/// Callers have checked dimensions; where they could not, the result is an error figure, never an exception.
/// </summary>
internal sealed class FigureArithmetic(int drawCount)
{
    public Figure Add(Figure a, Figure b) => Sum(a, b, DrawOperator.Add);

    public Figure Subtract(Figure a, Figure b) => Sum(a, b, DrawOperator.Subtract);

    public Figure Sum(IEnumerable<Figure> figures, Unit unit)
    {
        Figure? sum = null;
        foreach (var figure in figures)
            sum = sum is null ? figure : Add(sum, figure);
        return sum ?? Figure.FromQuantity(new Quantity(0, unit), Figure.ExactDigits);
    }

    private Figure Sum(Figure a, Figure b, DrawOperator @operator)
    {
        if (a.Value is not { } left || b.Value is not { } right)
        {
            if (a.IsError || b.IsError)
                return Figure.Error(a.Unit ?? b.Unit);
            // What is known is worth printing beside the name of what is not.
            var known = (a.HasValue ? a : a.KnownPart, b.HasValue ? b : b.KnownPart) switch
            {
                ({ } x, { } y) => Sum(x, y, @operator),
                ({ } x, null) => x,
                (null, { } y) => @operator == DrawOperator.Add ? y : Negate(y),
                _ => null,
            };
            return Figure.Without(Union(a, b), a.HasValue ? b.Missing : a.Missing, known, a.Unit ?? b.Unit, false);
        }

        Quantity result;
        var added = @operator == DrawOperator.Add
            ? Quantity.TryAdd(left, right, out result)
            : Quantity.TrySubtract(left, right, out result);
        if (!added)
            return Figure.Error(left.Unit);
        var node = Combine(@operator, a, b);
        return Figure.FromNode(
            result,
            DigitsOfSum(left, a.Digits, right.In(left.Unit), b.Digits, result, node is null),
            node,
            drawCount,
            relative: a.IsRelative && b.IsRelative,
            signed: a.IsSigned || b.IsSigned,
            bound: Both(a.Bound, @operator == DrawOperator.Add ? b.Bound : Flip(b.Bound)));
    }

    // In percent: a product of a plain number and a share that is more is a count of something.
    private const double LargestShare = 1000;

    public Figure Multiply(Figure a, Figure b) => Product(a, b, DrawOperator.Multiply, static (x, y) => Quantity.Multiply(x, y));

    public Figure Divide(Figure a, Figure b)
    {
        if (b.Value is { Value: 0 } && a.HasValue)
            return Figure.NotComputed("it divides by zero", a.Unit is not null && b.Unit is not null ? a.Unit.Divide(b.Unit) : null);
        return Product(a, b, DrawOperator.Divide, static (x, y) => Quantity.Divide(x, y));
    }

    private Figure Product(Figure a, Figure b, DrawOperator @operator, Func<Quantity, Quantity, Quantity> combine)
    {
        if (a.Value is not { } left || b.Value is not { } right)
        {
            if (a.IsError || b.IsError)
                return Figure.Error();
            var unit = (a.Unit, b.Unit) is ({ } x, { } y) ? combine(new Quantity(1, x), new Quantity(1, y)).Unit : null;
            return Figure.Without(Union(a, b), a.HasValue ? b.Missing : a.Missing, null, unit, false);
        }

        var result = combine(left, right);
        // 12% of 400,000 is 48,000, and no share; 12% twice is 24%.
        if (@operator == DrawOperator.Multiply && result.Unit.Equals(Unit.Percent) && Math.Abs(result.Value) > LargestShare && (left.Unit.Equals(Unit.One) || right.Unit.Equals(Unit.One)))
            result = result.In(Unit.One);
        var digits = Computed(Math.Min(a.Digits, b.Digits));
        return Figure.FromNode(
            result,
            digits,
            Combine(@operator, a, b),
            drawCount,
            signed: a.IsSigned || b.IsSigned,
            bound: BoundOfProduct(a, left.Value, b, right.Value, @operator));
    }

    public Figure Scale(Figure a, double factor)
    {
        if (a.Value is not { } value)
            return a.KnownPart is null ? a : Figure.Without(a.UnknownParts, a.Missing, Scale(a.KnownPart, factor), a.Unit, a.IsError);
        var node = a.Node is null ? null : new OperatorDraws(DrawOperator.Multiply, a.Node, new ConstantDraws(factor));
        return Figure.FromNode(new Quantity(value.Value * factor, value.Unit), a.Digits, node, drawCount, a.IsRelative, a.IsSigned, factor < 0 ? Flip(a.Bound) : a.Bound);
    }

    public Figure Negate(Figure a)
    {
        if (a.Value is not { } value)
            return a.KnownPart is null ? a : Figure.Without(a.UnknownParts, a.Missing, Negate(a.KnownPart), a.Unit, a.IsError);
        return Map(a, new Quantity(value.Value == 0 ? 0 : -value.Value, value.Unit), DrawOperator.Negate, static interval => new Interval(-interval.High, -interval.Low, interval.Level))
            .As(relative: a.IsRelative, signed: a.IsSigned, bound: Flip(a.Bound));
    }

    public Figure Abs(Figure a)
    {
        if (a.Value is not { } value)
            return a;
        return Map(a, new Quantity(Math.Abs(value.Value), value.Unit), DrawOperator.Abs, static interval =>
                interval.Low >= 0 ? interval
                : interval.High <= 0 ? new Interval(-interval.High, -interval.Low, interval.Level)
                : null)
            .As(relative: a.IsRelative, signed: false, bound: value.Value < 0 ? Flip(a.Bound) : a.Bound);
    }

    public Figure Sqrt(Figure a)
    {
        if (a.Value is not { } value)
            return a;
        if (value.Value < 0)
            return Figure.NotComputed("a square root of a negative number is none");
        var node = a.Node is null ? null : new OperatorDraws(DrawOperator.Sqrt, a.Node);
        return Figure.FromNode(new Quantity(Math.Sqrt(value.Canonical), Unit.One), Computed(a.Digits), node, drawCount);
    }

    public Figure Extreme(Figure a, Figure b, bool largest)
    {
        if (a.Value is not { } left || b.Value is not { } right)
            return Figure.Without(Union(a, b), a.HasValue ? b.Missing : a.Missing, null, a.Unit ?? b.Unit, a.IsError || b.IsError);
        if (!Quantity.TryCompare(left, right, out var order))
            return Figure.Error(a.Unit);
        var chosen = largest == order >= 0 ? a : b;
        var node = Combine(largest ? DrawOperator.Max : DrawOperator.Min, a, b);
        return node is null ? chosen : Figure.FromNode(chosen.Value ?? left, Math.Min(a.Digits, b.Digits), node, drawCount).As(signed: chosen.IsSigned);
    }

    public Figure Compare(DrawOperator @operator, bool swap, Figure a, Figure b)
    {
        if (a.Value is not { } left || b.Value is not { } right)
            return Figure.Undecided(Union(a, b), a.HasValue ? b.Missing : a.Missing);
        if (!Quantity.TryCompare(left, right, out var order))
            return Figure.FromTruth(null);
        if (NearlyEqual(left.Canonical, right.Canonical))
            order = 0;
        if (swap)
            order = -order;
        var holds = @operator switch
        {
            DrawOperator.Less => order < 0,
            DrawOperator.LessOrEqual => order <= 0,
            DrawOperator.Equal => order == 0,
            _ => order != 0,
        };
        var node = swap ? Combine(@operator, b, a) : Combine(@operator, a, b);
        return Figure.FromTruth(holds, node, drawCount);
    }

    public Figure And(Figure a, Figure b) =>
        Figure.FromTruth(
            a.Truth == false || b.Truth == false ? false : a.Truth == true && b.Truth == true ? true : null,
            CombineTruth(DrawOperator.And, a, b),
            drawCount);

    public Figure Or(Figure a, Figure b) =>
        Figure.FromTruth(
            a.Truth == true || b.Truth == true ? true : a.Truth == false && b.Truth == false ? false : null,
            CombineTruth(DrawOperator.Or, a, b),
            drawCount);

    public Figure Not(Figure a) =>
        Figure.FromTruth(a.Truth is { } holds ? !holds : null, a.Node is null ? null : new OperatorDraws(DrawOperator.Not, a.Node), drawCount);

    /// <summary>A function of canonical numbers whose result is in canonical units of <paramref name="unit"/>.</summary>
    public Figure Apply(Func<double[], double> function, Unit unit, params Figure[] arguments)
    {
        var values = new double[arguments.Length];
        var digits = Figure.ExactDigits;
        var uncertain = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Value is not { } value)
            {
                var parts = ImmutableArray<string>.Empty;
                foreach (var argument in arguments)
                    parts = Union(parts, argument.UnknownParts);
                return Figure.Without(parts, arguments[i].Missing, null, unit, arguments[i].IsError);
            }

            values[i] = value.Canonical;
            digits = Math.Min(digits, arguments[i].Digits);
            uncertain |= arguments[i].IsUncertain;
        }

        var nodes = uncertain ? Array.ConvertAll(arguments, static a => a.NodeOrConstant()) : [];
        return Figure.FromNode(
            new Quantity(function(values) / unit.Factor, unit),
            Computed(digits),
            uncertain ? new FunctionDraws(function, nodes) : null,
            drawCount);
    }

    private Figure Map(Figure a, Quantity value, DrawOperator @operator, Func<Interval, Interval?> interval)
    {
        var node = a.Node is null ? null : new OperatorDraws(@operator, a.Node);
        if (node is not null && a.HasStatedInterval && a.Interval is { } stated && interval(stated) is { } exact)
            return Figure.FromNodeWithInterval(value, exact, a.Digits, a.BoundDigits, stated.Low == exact.Low, node, drawCount);
        return Figure.FromNode(value, a.Digits, node, drawCount);
    }

    private static OperatorDraws? Combine(DrawOperator @operator, Figure a, Figure b) =>
        a.Node is null && b.Node is null ? null : new OperatorDraws(@operator, a.NodeOrConstant(), b.NodeOrConstant());

    private static OperatorDraws? CombineTruth(DrawOperator @operator, Figure a, Figure b)
    {
        if (a.Node is null && b.Node is null)
            return null;
        if ((a.Node is null && a.Truth is null) || (b.Node is null && b.Truth is null))
            return null;
        return new OperatorDraws(@operator, a.Node ?? new ConstantDraws(a.Truth == true ? 1 : 0), b.Node ?? new ConstantDraws(b.Truth == true ? 1 : 0));
    }

    // 0.1 + 0.2 <= 0.3 holds for everybody but a binary fraction.
    internal static bool NearlyEqual(double a, double b) =>
        a == b || Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));

    internal static int Computed(int digits) => Math.Max(FigureFormat.LeastComputedDigits, digits);

    // A sum carries the coarser of its inputs' last places.
    private static int DigitsOfSum(Quantity a, int aDigits, Quantity b, int bDigits, Quantity sum, bool isCertain)
    {
        var place = Math.Max(LastPlace(a.Value, aDigits), LastPlace(b.Value, bDigits));
        if (place == int.MinValue)
            return Figure.ExactDigits;
        if (sum.Value == 0)
            return 1;
        // A sum that is whole at that place has no more to tell: 1 household and 2 are 3, not 3.0.
        var units = sum.Value / Math.Pow(10, place);
        var least = isCertain && Math.Abs(units - Math.Round(units)) < 1e-9 * Math.Abs(units) ? 1 : FigureFormat.LeastComputedDigits;
        return Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(sum.Value)) + 1e-12) - place + 1, least, Figure.ExactDigits);
    }

    private static int LastPlace(double value, int digits)
    {
        if (digits >= Figure.ExactDigits || value == 0)
            return int.MinValue;
        return (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-12) - digits + 1;
    }

    // What is at least so much, and something added that is at least so much, is at least the sum; where one is at least
    // and the other at most, nothing is known of the result's side.
    private static BoundKind Both(BoundKind a, BoundKind b) =>
        a == BoundKind.None ? b : b == BoundKind.None || a == b ? a : BoundKind.None;

    // Which way a factor pushes the result depends on the other's sign, and of a divisor it turns.
    private static BoundKind BoundOfProduct(Figure a, double left, Figure b, double right, DrawOperator @operator)
    {
        if (a.Bound == BoundKind.None && b.Bound == BoundKind.None)
            return BoundKind.None;
        var ofRight = @operator == DrawOperator.Divide ? -left : left;
        return Both(right < 0 ? Flip(a.Bound) : a.Bound, ofRight < 0 ? Flip(b.Bound) : b.Bound);
    }

    private static BoundKind Flip(BoundKind bound) => bound switch
    {
        BoundKind.AtLeast => BoundKind.AtMost,
        BoundKind.AtMost => BoundKind.AtLeast,
        _ => BoundKind.None,
    };

    private static ImmutableArray<string> Union(Figure a, Figure b) => Union(a.UnknownParts, b.UnknownParts);

    private static ImmutableArray<string> Union(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (b.IsEmpty)
            return a;
        foreach (var part in b)
        {
            if (!a.Contains(part))
                a = a.Add(part);
        }

        return a;
    }
}
