using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>The functions of the language, over figures and over lists of them.</summary>
internal sealed class FunctionEvaluator(FigureArithmetic arithmetic, EvaluationDiagnostics diagnostics)
{
    public Figure Call(BoundCall call, ImmutableArray<Figure> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsError)
                return Figure.Error();
        }

        var name = call.Function.Name;
        switch (name)
        {
            case "count":
                return Figure.FromQuantity(new Quantity(Flatten(arguments).Length, Unit.One), Figure.ExactDigits);
            case "probability":
                return Probability(call, arguments);
        }

        var figures = name is "sum" or "min" or "max" ? Flatten(arguments) : arguments;
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Symbol is { } symbol)
            {
                diagnostics.NotAFigure(call.Arguments[Math.Min(i, call.Arguments.Length - 1)], symbol);
                return Figure.Error();
            }

            if (!figures[i].HasValue && figures[i].Missing is null)
            {
                diagnostics.WrongValue(call.Arguments[Math.Min(i, call.Arguments.Length - 1)], $"'{name}' computes with figures, and this is none.");
                return Figure.Error();
            }
        }

        switch (name)
        {
            case "abs" when figures.Length == 1:
                return arithmetic.Abs(figures[0]);
            case "sqrt" when figures.Length == 1:
                return IsRatio(call, 0, figures[0]) ? arithmetic.Sqrt(figures[0]) : Figure.Error();
            case "round" when figures.Length is 1 or 2:
                return Round(figures);
            case "sum" or "min" or "max":
                return Fold(call, name, figures);
            case "compound" when figures.Length == 2:
                return Compound(call, figures);
            case "retained" when figures.Length == 4:
                return Retained(call, figures, static a => Retention.Retained(a[0], a[1], a[2], a[3]));
            case "retained_revenue" when figures.Length == 4:
                return Retained(call, figures, static a => Retention.RetainedRevenue(a[0], a[1], a[2], a[3]));
            default:
                return Figure.Error();
        }
    }

    private static ImmutableArray<Figure> Flatten(ImmutableArray<Figure> arguments)
    {
        if (arguments.Length != 1 || arguments[0].Items.IsDefault)
            return arguments;
        return arguments[0].Items;
    }

    private Figure Probability(BoundCall call, ImmutableArray<Figure> arguments)
    {
        if (arguments.Length != 1 || !arguments[0].IsCondition)
        {
            diagnostics.WrongValue(call, "'probability' takes a condition: write 'probability(more_clicks.net > $0)'.");
            return Figure.Error();
        }

        if (arguments[0] is { Truth: null, Missing: { } missing })
            return Figure.NotComputed($"{ProbabilityFigure.NotComputedLead}: {missing}", Unit.Percent);
        var probability = arguments[0].Probability;
        return probability.Value is { } value
            ? Figure.FromProbability(value)
            : Figure.NotComputed(probability.NotComputed ?? "not computed", Unit.Percent);
    }

    private Figure Fold(BoundCall call, string name, ImmutableArray<Figure> figures)
    {
        if (figures.IsEmpty)
            return name == "sum" ? Figure.FromQuantity(new Quantity(0, Unit.One), Figure.ExactDigits) : Figure.NotComputed("the list is empty");
        var result = figures[0];
        for (var i = 1; i < figures.Length; i++)
        {
            var next = figures[i];
            if (result.Unit is { } a && next.Unit is { } b && !a.Dimension.Matches(b.Dimension))
            {
                diagnostics.UnitMismatch(
                    call,
                    $"'{name}' takes figures of one kind, and {ExpressionEvaluator.Describe(result)} and {ExpressionEvaluator.Describe(next)} don't measure the same thing.");
                return Figure.Error();
            }

            result = name == "sum" ? arithmetic.Add(result, next) : arithmetic.Extreme(result, next, largest: name == "max");
        }

        return result;
    }

    // round(x) to a whole number of its unit, round(x, 2) to two decimals.
    private Figure Round(ImmutableArray<Figure> figures)
    {
        var decimals = figures.Length == 2 && figures[1].Value is { } d ? (int)Math.Clamp(d.Value, 0, 12) : 0;
        if (figures[0].Value is not { } value)
            return figures[0];
        var unit = value.Unit;
        var factor = unit.Factor;
        return arithmetic.Apply(a => Math.Round(a[0] / factor, decimals, MidpointRounding.AwayFromZero) * factor, unit, figures[0])
            .As(relative: figures[0].IsRelative, signed: figures[0].IsSigned, digits: Figure.ExactDigits);
    }

    private Figure Compound(BoundCall call, ImmutableArray<Figure> figures) =>
        IsRatio(call, 0, figures[0]) && IsRatio(call, 1, figures[1])
            ? InPercent(arithmetic.Apply(static a => Retention.Compound(a[0], a[1]), Unit.One, figures[0], figures[1]), figures[0])
            : Figure.Error();

    private Figure Retained(BoundCall call, ImmutableArray<Figure> figures, Func<double[], double> function)
    {
        if (!IsRatio(call, 1, figures[1]) || !IsRatio(call, 2, figures[2]) || !IsRatio(call, 3, figures[3]))
            return Figure.Error();
        return arithmetic.Apply(function, figures[0].Unit ?? Unit.One, figures[0], figures[1], figures[2], figures[3]);
    }

    private static Figure InPercent(Figure result, Figure rate) =>
        rate.Unit is { } unit && unit.Equals(Unit.Percent) ? result.In(Unit.Percent) : result;

    private bool IsRatio(BoundCall call, int index, Figure figure)
    {
        if (figure.Unit is not { } unit || unit.Dimension.IsNone)
            return true;
        diagnostics.UnitMismatch(
            call.Arguments[index],
            $"'{call.Function.Name}' takes a plain number or a percentage here, and {ExpressionEvaluator.Describe(figure)} has a unit of its own.");
        return false;
    }
}
