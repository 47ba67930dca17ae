using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>A movement written in a claim, an option, a source or a model.</summary>
    public MovementFigure Movement(DeclarationSymbol mover, MovementValue movement)
    {
        lock (_gate)
            return _cache.Find<MovementFigure>(movement.Syntax, "movement") ?? MovementOnce(mover, movement);
    }

    private MovementFigure MovementOnce(DeclarationSymbol mover, MovementValue movement) => Once(
        movement.Syntax,
        "movement",
        () => ComputeMovement(mover, movement),
        () => new MovementFigure
        {
            Target = movement.Target,
            Movement = movement,
            Change = Figure.Error(),
            Relative = Figure.Error(),
            Absolute = Figure.Error(),
            Before = Figure.Error(),
            After = Figure.Error(),
        });

    internal Figure MovementChange(DeclarationSymbol mover, string list, DeclarationSymbol target)
    {
        foreach (var movement in mover.Movements(list))
        {
            if (ReferenceEquals(movement.Target, target))
                return Movement(mover, movement).Change;
        }

        if (list == "costs")
        {
            foreach (var induced in Induced(mover, Movements(mover, mover.Movements("moves")), Movements(mover, mover.Movements("costs"))))
            {
                if (ReferenceEquals(induced.Target, target))
                    return induced.Change;
            }

            if (target is CostSymbol && mover.Movements("moves").AddRange(mover.Movements("costs")).Any(movement => Reaches(movement.Target, target)))
                return Figure.Unknown($"how much '{mover.Name}' changes {ExpressionEvaluator.NameOf(target)}", Unit.Percent);
        }

        return Figure.NotComputed($"'{mover.Name}' has no '{target.Name}' among its {list}");
    }

    /// <summary>What a cost comes to today: its baseline times its volume.</summary>
    public Figure CostLevel(CostSymbol cost)
    {
        lock (_gate)
            return _cache.Find<Figure>(cost, "level") ?? CostLevelOnce(cost);
    }

    private Figure CostLevelOnce(CostSymbol cost) => Once(cost, "level", () =>
    {
        if (Stated(cost, "baseline") is not { } baseline)
            return Figure.NotComputed($"'{cost.Name}' has no baseline", null);
        return Stated(cost, "volume") is { } volume ? InMoney(_arithmetic.Multiply(baseline, volume)) : baseline;
    });

    // "USD per quarter" rather than whatever the factors left standing: the period is the last one written.
    private static Figure InMoney(Figure figure)
    {
        if (figure.Unit is not { } unit || unit.Dimension.Currency is not { } currency)
            return figure;
        var money = Unit.Money(currency);
        if (unit.TimeUnit is { } period)
            money = money.Per(period);
        return unit.Dimension.Matches(money.Dimension) ? figure.In(money) : figure;
    }

    private MovementFigure ComputeMovement(DeclarationSymbol mover, MovementValue movement)
    {
        var target = movement.Target;
        var scope = new EvaluationScope(mover, ListOf(mover, movement)) { Target = target };
        var before = Level(target);
        Figure change;
        if (movement.From is { } from && movement.To is { } to)
        {
            before = _expressions.Evaluate(from, scope);
            var after = _expressions.Evaluate(to, scope);
            if (before.Unit is { } a && after.Unit is { } b && !a.Dimension.Matches(b.Dimension))
            {
                _diagnostics.UnitMismatch(movement.Syntax, $"A change runs between two levels of one kind, and {ExpressionEvaluator.Describe(before)} and {ExpressionEvaluator.Describe(after)} are not.");
                return Failed(movement, before);
            }

            change = _arithmetic.Subtract(after, before).As(signed: true);
            if (change.Unit is { } unit && unit.Dimension.IsNone)
                change = change.In(Unit.PercentagePoint);
        }
        else
        {
            change = movement.Change is { } expression && !movement.IsUnknown
                ? _expressions.Evaluate(expression, scope).As(signed: true, bound: movement.Bound == BoundKind.None ? null : movement.Bound)
                : Figure.Unknown(ChangeOf(target));
        }

        if (change.Symbol is not null || (change.Unit is null && change.UnknownParts.IsEmpty && !change.IsError && change.Missing is null))
        {
            if (movement.Change is { } wrong)
                _diagnostics.WrongValue(wrong, $"{ExpressionEvaluator.Quote(wrong)} is not a change. Write how much '{target.Name}' moves: '{target.Name} by +1.5% relative'.");
            return Failed(movement, before);
        }

        if (change.Unit is null)
            return Unsized(movement, change, before);
        return Sized(movement, change, before);
    }

    private MovementFigure Sized(MovementValue movement, Figure change, Figure before)
    {
        var target = movement.Target;
        switch (MeaningOf(target, change, movement.From is not null))
        {
            case ChangeMeaning.Relative:
                {
                    var relative = change.In(Unit.Percent);
                    // Written on a ratio, "relative" is part of what is read; on anything else a percentage can be nothing else.
                    var growth = _arithmetic.Add(Figure.FromQuantity(Quantity.Of(1), Figure.ExactDigits), relative.As(relative: false, signed: false));
                    var after = before.Unit is { } unit ? _arithmetic.Multiply(before, growth).In(unit).As(signed: false) : before;
                    var absolute = before.Unit is { } own
                        ? Points(_arithmetic.Multiply(before, relative.As(relative: false)).In(own)).As(signed: true, bound: change.Bound)
                        : before;
                    return new MovementFigure
                    {
                        Target = target,
                        Movement = movement,
                        Change = target is MetricSymbol { IsRatio: true } ? change.As(relative: true) : change.As(relative: false),
                        Relative = relative.As(relative: false),
                        Absolute = absolute,
                        Before = before,
                        After = after,
                        Money = MoneyOf(target, relative.As(relative: false), absolute),
                    };
                }

            case ChangeMeaning.Absolute:
                {
                    var relative = target is CostSymbol cost && !SameKind(before, change)
                        ? _arithmetic.Divide(change, CostLevel(cost)).In(Unit.Percent)
                        : _arithmetic.Divide(change, before).In(Unit.Percent);
                    var after = SameKind(before, change)
                        ? _arithmetic.Add(before, change).As(signed: false)
                        : target is CostSymbol level ? _arithmetic.Add(CostLevel(level), change).As(signed: false) : before;
                    var asRelative = relative.Unit is { } percent && percent.Dimension.IsNone ? relative.As(signed: true) : Figure.NotComputed(before.Missing ?? "the level before is not known", Unit.Percent);
                    return new MovementFigure
                    {
                        Target = target,
                        Movement = movement,
                        Change = change,
                        Relative = asRelative,
                        Absolute = change,
                        Before = before,
                        After = after,
                        Money = MoneyOf(target, asRelative, change),
                    };
                }

            default:
                _diagnostics.UnitMismatch(movement.Syntax, Mismatch(target, change));
                return Failed(movement, before);
        }
    }

    private enum ChangeMeaning
    {
        None,
        Relative,
        Absolute,
    }

    private ChangeMeaning MeaningOf(DeclarationSymbol target, Figure change, bool fromLevels)
    {
        var dimension = change.Unit?.Dimension ?? Dimension.None;
        var isRatio = target is MetricSymbol { IsRatio: true };
        if (change.IsRelative)
            return ChangeMeaning.Relative;
        if (dimension.IsNone)
        {
            if (dimension.HasPoints)
                return isRatio ? ChangeMeaning.Absolute : fromLevels ? ChangeMeaning.Relative : ChangeMeaning.None;
            // A bare percentage of a ratio is taken as relative, and warned of; a plain number is a distance.
            return isRatio && change.Unit is { } unit && unit.Equals(Unit.One) ? ChangeMeaning.Absolute : ChangeMeaning.Relative;
        }

        switch (target)
        {
            case MetricSymbol { Unit: { } own }:
                return own.Dimension.Matches(dimension) ? ChangeMeaning.Absolute : ChangeMeaning.None;
            case MetricSymbol:
                return ChangeMeaning.Absolute;
            case CostSymbol cost:
                var baseline = Stated(cost, "baseline");
                if (baseline?.Unit is { } unit && unit.Dimension.Matches(dimension))
                    return ChangeMeaning.Absolute;
                // A bill in dollars may change by dollars a quarter, or once; not by euros.
                var level = CostLevel(cost);
                if (dimension.Currency is { } currency && dimension.WithoutTime.Equals(Dimension.Money(currency)))
                    return level.Unit?.Dimension.Currency is { } other && other != currency ? ChangeMeaning.None : ChangeMeaning.Absolute;
                return cost.Unit is { } stated && stated.Dimension.Matches(dimension) ? ChangeMeaning.Absolute : ChangeMeaning.None;
            default:
                return ChangeMeaning.Absolute;
        }
    }

    private static string Mismatch(DeclarationSymbol target, Figure change)
    {
        var unit = target switch
        {
            MetricSymbol { Unit: { } own } => own.ToString(),
            _ => "money",
        };
        var instead = target is MetricSymbol { IsRatio: true }
            ? $"Write '{target.Name} by +1.5% relative' or '{target.Name} by +0.1pp'."
            : $"Write the change in {unit}, or in proportion: '{target.Name} by +1.5% relative'.";
        return $"'{target.Name}' is measured in {unit}, and {ExpressionEvaluator.Describe(change)} is not. {instead}";
    }

    private static MovementFigure Failed(MovementValue movement, Figure before) => new()
    {
        Target = movement.Target,
        Movement = movement,
        Change = Figure.Error(),
        Relative = Figure.Error(Unit.Percent),
        Absolute = Figure.Error(),
        Before = before,
        After = Figure.Error(before.Unit),
        Money = null,
    };

    // "by unknown", or by a figure that has no value: what it would be in money is unknown too.
    private MovementFigure Unsized(MovementValue movement, Figure change, Figure before)
    {
        var target = movement.Target;
        var carriesMoney = target is CostSymbol || (target is MetricSymbol metric && (metric.Has("value") || metric.Has("loses")));
        var unknown = Figure.Unknown(ChangeOf(target), Unit.Percent);
        return new MovementFigure
        {
            Target = target,
            Movement = movement,
            Change = change,
            Relative = unknown,
            Absolute = Figure.Unknown(ChangeOf(target), before.Unit),
            Before = before,
            After = Figure.Unknown(ChangeOf(target), before.Unit),
            Money = carriesMoney ? Figure.Unknown(ChangeOf(target), target is CostSymbol cost ? CostLevel(cost).Unit : null) : null,
        };
    }

    // A bill that is unknown is named itself; of a metric the level may well be known, and it is the change that is not.
    private static string ChangeOf(DeclarationSymbol target) =>
        target is MetricSymbol ? $"the change of {ExpressionEvaluator.NameOf(target)}" : ExpressionEvaluator.NameOf(target);

    private Figure Level(DeclarationSymbol target) =>
        Stated(target, "baseline") ?? Figure.NotComputed($"'{target.Name}' has no baseline", target is MetricSymbol metric ? metric.Unit : null);

    // A ratio's change is told in points, so that nobody takes it for a relative one.
    private static Figure Points(Figure change) =>
        change.Unit is { } unit && unit.Dimension.IsNone ? change.In(Unit.PercentagePoint) : change;

    private static bool SameKind(Figure level, Figure change) =>
        level.Unit is { } a && change.Unit is { } b && a.Dimension.Matches(b.Dimension);

    private Figure? MoneyOf(DeclarationSymbol target, Figure relative, Figure absolute)
    {
        switch (target)
        {
            case CostSymbol cost:
                return CostMoney(cost, relative, absolute);
            case MetricSymbol metric when Stated(metric, "value") is { } value:
                return MetricMoney(metric, value, relative, absolute);
            default:
                return null;
        }
    }

    private Figure? CostMoney(CostSymbol cost, Figure relative, Figure absolute)
    {
        var level = CostLevel(cost);
        var changesMoney = absolute.Unit?.Dimension is { Currency: { } currency } dimension && dimension.WithoutTime.Equals(Dimension.Money(currency));
        // An absolute change that is money already needs no level; a price's change is a change times the volume.
        if (absolute.HasValue && changesMoney && !(Stated(cost, "volume") is not null && SameKind(Level(cost), absolute)))
            return absolute.As(signed: true);
        if (level.Unit is { } unit && unit.Dimension.Currency is null)
            return null;
        if (level.Unit is null && Stated(cost, "baseline") is null)
            return changesMoney ? absolute : Figure.Unknown(ExpressionEvaluator.NameOf(cost));
        return InMoney(_arithmetic.Multiply(level, relative)).As(signed: true);
    }

    private Figure MetricMoney(MetricSymbol metric, Figure value, Figure relative, Figure absolute)
    {
        var sign = metric.HigherIsBetter == false ? -1 : 1;
        var dimension = value.Unit?.Dimension;
        var currency = dimension?.Currency;
        if (dimension is null || currency is null)
            return Figure.Error();
        var perRelative = !dimension.HasPoints && dimension.WithoutTime.Equals(Dimension.Money(currency)) && dimension.TimeExponent >= -1;
        var change = perRelative ? relative : absolute;
        var gain = _arithmetic.Multiply(value, change.As(signed: false));
        return InMoney(sign < 0 ? _arithmetic.Negate(gain) : gain).As(signed: true);
    }

    private static string ListOf(DeclarationSymbol mover, MovementValue movement)
    {
        foreach (var property in mover.Properties)
        {
            foreach (var value in property.Values)
            {
                if (ReferenceEquals(value, movement))
                    return property.Name;
            }
        }

        return "moves";
    }
}
