using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Evaluates bound expressions to figures, reporting what can't be computed where it stands.</summary>
internal sealed partial class ExpressionEvaluator(Figures figures, FigureArithmetic arithmetic, EvaluationDiagnostics diagnostics, int drawCount)
{
    public Figure Evaluate(BoundExpression expression, EvaluationScope scope)
    {
        switch (expression)
        {
            case BoundNumber number:
                return Number(number);
            case BoundUnit unit:
                return Figure.FromQuantity(new Quantity(1, unit.Unit), Figure.ExactDigits);
            case BoundDate date:
                return Figure.FromDate(date.Date);
            case BoundText text:
                return Figure.FromText(text.Text);
            case BoundUnknown:
                return Figure.Unknown(scope.Subject);
            case BoundSymbol symbol:
                return Symbol(symbol, scope);
            case BoundMeasurement measurement:
                return figures.MeasurementMember(measurement, "lift");
            case BoundMember member:
                return Member(member, scope);
            case BoundIt:
                return scope.It is { } it ? Figure.FromSymbol(it) : Figure.Error();
            case BoundWord word:
                return Figure.FromWord(word.Word);
            case BoundUnary unary:
                return Unary(unary, scope);
            case BoundBinary binary:
                return Binary(binary, scope);
            case BoundRelative relative:
                return Relative(relative, scope);
            case BoundInterval interval:
                return Interval(interval, scope);
            case BoundPlusMinus plusMinus:
                return PlusMinus(plusMinus, scope);
            case BoundCall call:
                return Call(call, scope);
            default:
                return Figure.Error();
        }
    }

    /// <summary>The name a reader knows a declaration by.</summary>
    internal static string NameOf(DeclarationSymbol symbol) => symbol.DisplayName;

    private static Figure Number(BoundNumber number)
    {
        var unit = number.Quantity.Unit;
        var written = number.SignificantDigits;
        // "4 quarters" and "x * 3" are counts, not measurements: they don't limit what a result carries.
        var counts = unit.Equals(Unit.One) || (unit.Dimension.Equals(Dimension.Time) && unit.Factor >= 86_400);
        var exact = counts && number.Quantity.Value == Math.Floor(number.Quantity.Value) && Math.Abs(number.Quantity.Value) < 10_000;
        return Figure.FromQuantity(number.Quantity, exact ? Figure.ExactDigits : Math.Max(1, written));
    }

    private Figure Symbol(BoundSymbol bound, EvaluationScope scope) => bound.Symbol switch
    {
        AssumeSymbol assume => figures.Assumption(assume),
        { } symbol => Figure.FromSymbol(symbol),
    };

    private Figure Unary(BoundUnary unary, EvaluationScope scope)
    {
        var operand = Evaluate(unary.Operand, scope);
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                return Condition(operand, unary.Operand) ? arithmetic.Not(operand) : Figure.FromTruth(null);
            case UnaryOperator.Negate:
                return Number(ref operand, unary.Operand) ? arithmetic.Negate(operand) : operand;
            default:
                return Number(ref operand, unary.Operand) ? operand.As(signed: true) : operand;
        }
    }

    private Figure Binary(BoundBinary binary, EvaluationScope scope)
    {
        // A chain of operators leans left: walk it, so that its length costs no stack.
        var chain = new Stack<BoundBinary>();
        BoundExpression leftmost = binary;
        while (leftmost is BoundBinary next)
        {
            chain.Push(next);
            leftmost = next.Left;
        }

        var left = Evaluate(leftmost, scope);
        while (chain.TryPop(out var step))
        {
            var right = Evaluate(step.Right, scope);
            left = Combine(step, left, right);
        }

        return left;
    }

    private Figure Combine(BoundBinary step, Figure left, Figure right)
    {
        switch (step.Operator)
        {
            case BinaryOperator.And:
            case BinaryOperator.Or:
                var conditions = Condition(left, step.Left) & Condition(right, step.Right);
                if (!conditions)
                    return Figure.FromTruth(null);
                return step.Operator == BinaryOperator.And ? arithmetic.And(left, right) : arithmetic.Or(left, right);

            case BinaryOperator.Equal:
            case BinaryOperator.NotEqual:
                if (SameThing(left, right) is { } same)
                    return Figure.FromTruth(same == (step.Operator == BinaryOperator.Equal));
                break;
        }

        if (left.IsError || right.IsError)
            return IsComparison(step.Operator) ? Figure.FromTruth(null) : Figure.Error();
        if (Dates(step, left, right) is { } dates)
            return dates;
        if (!Number(ref left, step.Left) || !Number(ref right, step.Right))
            return IsComparison(step.Operator) ? Figure.FromTruth(null) : Figure.Error();

        switch (step.Operator)
        {
            case BinaryOperator.Multiply:
                return arithmetic.Multiply(left, right);
            case BinaryOperator.Divide:
                return arithmetic.Divide(left, right);
            case BinaryOperator.Per:
                return Per(left, right);
            case BinaryOperator.Add:
            case BinaryOperator.Subtract:
                if (!SameDimension(step, left, right))
                    return Figure.Error(left.Unit);
                return step.Operator == BinaryOperator.Add ? arithmetic.Add(left, right) : arithmetic.Subtract(left, right);
            default:
                (left, right) = (InUnitOf(right, left), InUnitOf(left, right));
                if (!SameDimension(step, left, right))
                    return Figure.FromTruth(null);
                return step.Operator switch
                {
                    BinaryOperator.Less => arithmetic.Compare(DrawOperator.Less, false, left, right),
                    BinaryOperator.LessOrEqual => arithmetic.Compare(DrawOperator.LessOrEqual, false, left, right),
                    BinaryOperator.Greater => arithmetic.Compare(DrawOperator.Less, true, left, right),
                    BinaryOperator.GreaterOrEqual => arithmetic.Compare(DrawOperator.LessOrEqual, true, left, right),
                    BinaryOperator.Equal => arithmetic.Compare(DrawOperator.Equal, false, left, right),
                    _ => arithmetic.Compare(DrawOperator.NotEqual, false, left, right),
                };
        }
    }

    // "net > 0" and "net > $0": nothing is nothing in every unit and period, though not in another currency.
    private static Figure InUnitOf(Figure other, Figure figure)
    {
        if (figure is not { Value: { Value: 0 } zero, IsUncertain: false } || other.Unit is not { } unit || unit.Dimension.Matches(zero.Dimension))
            return figure;
        var fits = zero.Unit.Equals(Unit.One) || (zero.Dimension.Currency is { } currency && currency == unit.Dimension.Currency);
        return fits ? Figure.FromQuantity(new Quantity(0, unit), Figure.ExactDigits) : figure;
    }

    private static bool IsComparison(BinaryOperator @operator) => @operator
        is BinaryOperator.Equal or BinaryOperator.NotEqual
        or BinaryOperator.Less or BinaryOperator.LessOrEqual
        or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    // "$0.5M per quarter per 1%": the unit is kept as written, so that a rate prints as it was stated.
    private Figure Per(Figure left, Figure right)
    {
        if (left.Value is not { } value || right.Value is not { } divisor || right.IsUncertain || divisor.Value == 0)
            return arithmetic.Divide(left, right);
        var unit = value.Unit.Per(divisor.Unit);
        var result = Rescale(left, 1 / divisor.Value, unit);
        return result;
    }

    private Figure Rescale(Figure figure, double factor, Unit unit)
    {
        if (figure.Value is not { } value)
            return figure;
        var point = new Quantity(value.Value * factor, unit);
        if (figure.Node is null)
            return Figure.FromQuantity(point, figure.Digits).As(relative: figure.IsRelative, signed: figure.IsSigned);
        var scale = factor * unit.Factor / value.Unit.Factor;
        var node = new OperatorDraws(DrawOperator.Multiply, figure.Node, new ConstantDraws(scale));
        return (figure.HasStatedInterval && figure.Interval is { } stated
                ? Figure.FromNodeWithInterval(point, new Interval(stated.Low * factor, stated.High * factor, stated.Level), figure.Digits, figure.BoundDigits, true, node, drawCount)
                : Figure.FromNode(point, figure.Digits, node, drawCount))
            .As(relative: figure.IsRelative, signed: figure.IsSigned);
    }

    private Figure Relative(BoundRelative relative, EvaluationScope scope)
    {
        var operand = Evaluate(relative.Operand, scope);
        if (operand.Unit is { } unit && !(unit.Dimension.IsNone && !unit.Dimension.HasPoints))
        {
            diagnostics.UnitMismatch(relative, $"A relative change is a percentage of the level before, and {Describe(operand)} is not one. Write '+1.5% relative', or leave 'relative' out.");
            return Figure.Error(Unit.Percent);
        }

        return operand.As(relative: true);
    }

    private Figure Member(BoundMember member, EvaluationScope scope)
    {
        switch (member.Receiver)
        {
            case BoundMeasurement measurement:
                return figures.MeasurementMember(measurement, member.Name);
            case BoundMember { Receiver: BoundMeasurement measurement, Target: ArmSymbol arm }:
                return figures.MeasurementMember(measurement, member.Name, arm);
            case BoundMember { Name: "moves" or "costs", Target: null } movements when member.Target is { } target:
                if (Evaluate(movements.Receiver, scope).Symbol is { } mover)
                    return figures.MovementChange(mover, movements.Name, target);
                return Figure.Error();
            case BoundMember { Schema.Shape: PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail, Target: null } list when member.Target is { } named:
                return Evaluate(list.Receiver, scope).Symbol is { } lister ? figures.Listed(lister, list.Name, named) : Figure.Error();
            // An assumption's own name is its figure; what else is stated of it is not.
            case BoundSymbol { Symbol: AssumeSymbol assume } when member.Schema is not null:
                return figures.Member(assume, member.Name, member.Target);
        }

        var receiver = Evaluate(member.Receiver, scope);
        if (receiver.Symbol is { } symbol)
            return figures.Member(symbol, member.Name, member.Target);
        if (!receiver.Items.IsDefault)
            return Figure.FromItems([.. receiver.Items.Select(item => item.Symbol is { } each ? figures.Member(each, member.Name, null) : Figure.Error())]);
        return FigureMember(receiver, member.Name);
    }

    /// <summary><c>.low .high .mean .sd</c> of any figure.</summary>
    public static Figure FigureMember(Figure figure, string name)
    {
        if (figure.Value is not { } value)
            return figure;
        double? result = name switch
        {
            "low" => figure.Interval?.Low,
            "high" => figure.Interval?.High,
            "mean" => figure.Mean,
            "sd" => figure.StandardDeviation,
            _ => value.Value,
        };
        if (result is not { } number)
            return Figure.NotComputed("no interval is given", value.Unit);
        var digits = name switch
        {
            "low" when figure.BoundDigits.Low > 0 => figure.BoundDigits.Low,
            "high" when figure.BoundDigits.High > 0 => figure.BoundDigits.High,
            _ when figure.Digits >= Figure.ExactDigits => FigureFormat.ExactFractionDigits,
            _ => FigureArithmetic.Computed(figure.Digits),
        };
        return Figure.FromQuantity(new Quantity(number, value.Unit), digits).As(relative: figure.IsRelative, signed: figure.IsSigned && name != "sd");
    }

    private Figure Call(BoundCall call, EvaluationScope scope)
    {
        var arguments = ImmutableArray.CreateBuilder<Figure>(call.Arguments.Length);
        foreach (var argument in call.Arguments)
            arguments.Add(Evaluate(argument, scope));
        return new FunctionEvaluator(arithmetic, diagnostics).Call(call, arguments.ToImmutable());
    }

    // Is it something to compute with? A metric's name alone is not: its baseline is.
    private bool Number(ref Figure figure, BoundExpression expression)
    {
        if (figure.IsError)
            return false;
        if (figure.Symbol is { } symbol)
        {
            diagnostics.NotAFigure(expression, symbol);
            return false;
        }

        if (figure.HasValue || figure.Unit is not null || figure.Missing is not null && !figure.IsCondition)
            return true;
        diagnostics.WrongValue(expression, $"{Quote(expression)} is {KindOf(figure)}, and only figures can be computed with.");
        return false;
    }

    private bool Condition(Figure figure, BoundExpression expression)
    {
        if (figure.IsCondition || figure.IsError || figure.Missing is not null)
            return true;
        diagnostics.WrongValue(expression, $"{Quote(expression)} is not something that holds or fails. Compare it: '{Snippet(expression)} > 0'.");
        return false;
    }

    private bool SameDimension(BoundBinary step, Figure left, Figure right)
    {
        if (left.Unit is not { } a || right.Unit is not { } b || a.Dimension.Matches(b.Dimension))
            return true;
        var what = step.Operator switch
        {
            BinaryOperator.Add => "added",
            BinaryOperator.Subtract => "subtracted",
            _ => "compared",
        };
        var why = a.Dimension.Currency is { } x && b.Dimension.Currency is { } y && x != y
            ? $"One is in {x}, the other in {y}: say at what rate one becomes the other, as an 'assume'."
            : a.Dimension.Currency is not null && b.Dimension.Currency is not null
                ? $"One is {a}, the other {b}: give both the same period."
                : "Give both the same unit.";
        diagnostics.UnitMismatch(step, $"{Quote(step.Left)} ({Describe(left)}) and {Quote(step.Right)} ({Describe(right)}) can't be {what}: they don't measure the same thing. {why}");
        return false;
    }

    private static Figure? Dates(BoundBinary step, Figure left, Figure right)
    {
        if (left.Date is not { } a || right.Date is not { } b)
            return null;
        var order = a.CompareTo(b);
        return step.Operator switch
        {
            BinaryOperator.Less => Figure.FromTruth(order < 0),
            BinaryOperator.LessOrEqual => Figure.FromTruth(order <= 0),
            BinaryOperator.Greater => Figure.FromTruth(order > 0),
            BinaryOperator.GreaterOrEqual => Figure.FromTruth(order >= 0),
            BinaryOperator.Equal => Figure.FromTruth(order == 0),
            BinaryOperator.NotEqual => Figure.FromTruth(order != 0),
            BinaryOperator.Subtract => Figure.FromQuantity(new Quantity(a.DayNumber - b.DayNumber, UnitTable.BuiltIn.Find("days") ?? Unit.One), Figure.ExactDigits),
            _ => null,
        };
    }

    private static bool? SameThing(Figure left, Figure right)
    {
        var a = left.Word ?? left.Symbol?.Name ?? left.Text?.Raw;
        var b = right.Word ?? right.Symbol?.Name ?? right.Text?.Raw;
        return a is null || b is null ? null : string.Equals(a, b, StringComparison.Ordinal);
    }

    internal static string Describe(Figure figure) =>
        figure.Unit is { } unit
            ? figure.HasValue ? FigureFormat.FormatPoint(figure) : unit.ToString()
            : KindOf(figure);

    private static string KindOf(Figure figure) =>
        figure.Text is not null ? "a text"
        : figure.Word is not null ? "a word"
        : figure.Date is not null ? "a date"
        : figure.IsCondition ? "a condition"
        : !figure.Items.IsDefault ? "a list"
        : figure.Symbol is { } symbol ? $"a {symbol.Schema.Keyword}"
        : "unknown";

    internal static string Quote(BoundExpression expression) => $"'{Snippet(expression)}'";

    private static string Snippet(BoundExpression expression)
    {
        var text = expression.Syntax.ToString();
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
    }
}
