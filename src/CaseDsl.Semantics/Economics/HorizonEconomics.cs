using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>A sheet's totals over its horizon (four quarters where it doesn't say).</summary>
    public SheetFigures Sheet(SheetSymbol sheet) => Once(
        sheet,
        "figures",
        () =>
        {
            var horizon = Stated(sheet, "horizon") ?? Quarters(ClaimQuarters);
            var claims = ClaimsOf(sheet.Claims);
            var lines = LinesOf(claims);
            var (benefit, cost) = Totals(lines, horizon, sheet);
            var net = _arithmetic.Subtract(benefit, cost).As(signed: true);
            var nothing = lines.IsEmpty;
            var northStar = NorthStar([.. claims.SelectMany(static claim => claim.Moves)], [.. claims.SelectMany(static claim => claim.Costs)]);
            return new SheetFigures
            {
                Symbol = sheet,
                Claims = claims,
                Lines = lines,
                LeftOut = [.. claims.SelectMany(static claim => claim.LeftOut)],
                Horizon = horizon,
                Benefit = benefit,
                Cost = cost,
                Net = nothing ? NoMoney(sheet) : net,
                Roi = nothing ? NoMoney(sheet) : Roi(net, cost),
                ProbabilityOfGain = ProbabilityOfGain(net),
                BreakEven = BreakEven(benefit, cost),
                NetRate = nothing ? NoMoney(sheet) : RateOf(net, horizon),
                NorthStar = northStar,
                NorthStarLevels = NorthStarLevels(northStar),
                PerMember = nothing || Stated(sheet, "reach") is not { } reach ? null : _arithmetic.Divide(net, reach).As(signed: true),
            };
        },
        () => new SheetFigures
        {
            Symbol = sheet,
            Claims = [],
            Lines = [],
            LeftOut = [],
            Horizon = Quarters(ClaimQuarters),
            Benefit = Figure.Error(),
            Cost = Figure.Error(),
            Net = Figure.Error(),
            Roi = Figure.Error(),
            ProbabilityOfGain = ProbabilityFigure.NoInterval,
            BreakEven = null,
            NetRate = Figure.Error(),
            NorthStar = Figure.Error(),
            NorthStarLevels = (Figure.Error(), Figure.Error()),
            PerMember = null,
        });

    /// <summary>An option's totals: its rates run from when it is ready to the end of the trade-off's horizon.</summary>
    public OptionFigures Option(OptionSymbol option)
    {
        lock (_gate)
            return _cache.Find<OptionFigures>(option, "figures") ?? OptionOnce(option);
    }

    private OptionFigures OptionOnce(OptionSymbol option) => Once(
        option,
        "figures",
        () => ComputeOption(option),
        () => new OptionFigures
        {
            Symbol = option,
            Claims = [],
            Moves = [],
            Costs = [],
            Induced = [],
            Lines = [],
            LeftOut = [],
            Horizon = Quarters(ClaimQuarters),
            Benefit = Figure.Error(),
            Cost = Figure.Error(),
            Net = Figure.Error(),
            Roi = Figure.Error(),
            NorthStar = Figure.Error(),
            CostOfDelay = Figure.Error(),
            DelayDays = null,
            BreaksLimits = [],
            BreakEven = null,
            ProbabilityOfGain = ProbabilityFigure.NoInterval,
        });

    private OptionFigures ComputeOption(OptionSymbol option)
    {
        var tradeoff = option.Parent as TradeoffSymbol;
        var whole = (tradeoff is null ? null : Stated(tradeoff, "horizon")) ?? Quarters(ClaimQuarters);
        var delay = DelayDays(tradeoff, option);
        var horizon = Shorten(whole, delay ?? 0);

        var moves = Movements(option, option.Moves);
        var costs = Movements(option, option.Costs);
        var claims = ClaimsOf(option.Claims);
        var own = ImmutableArray.CreateBuilder<MoneyLine>();
        AddMovementLines(own, moves, costs, hasWorth: false, []);
        var induced = Induced(option, moves, costs);
        AddInducedLines(own, induced, []);
        own.AddRange(LinesOf(claims));
        var lines = own.ToImmutable();

        var (benefit, cost) = Totals(lines, horizon, option);
        var net = _arithmetic.Subtract(benefit, cost).As(signed: true);
        var (wholeBenefit, wholeCost) = delay is > 0 ? Totals(lines, whole, option) : (benefit, cost);
        var nothing = lines.IsEmpty;
        var breaks = ImmutableArray.CreateBuilder<MovementFigure>();
        foreach (var movement in AllMovements(moves, costs, claims))
        {
            if (BreaksLimit(movement))
                breaks.Add(movement);
        }

        return new OptionFigures
        {
            Symbol = option,
            Claims = claims,
            Moves = moves,
            Costs = costs,
            Induced = induced,
            Lines = lines,
            LeftOut = LeftOut(moves, costs, induced, null).AddRange(claims.SelectMany(static claim => claim.LeftOut)),
            Horizon = horizon,
            Benefit = benefit,
            Cost = cost,
            Net = nothing ? NoMoney(option) : net,
            Roi = nothing ? NoMoney(option) : Roi(net, cost),
            NorthStar = NorthStar(moves.AddRange(claims.SelectMany(static claim => claim.Moves)), costs.AddRange(claims.SelectMany(static claim => claim.Costs))),
            CostOfDelay = nothing ? NoMoney(option) : _arithmetic.Subtract(_arithmetic.Subtract(wholeBenefit, wholeCost), net).As(signed: false),
            DelayDays = delay,
            BreaksLimits = breaks.ToImmutable(),
            BreakEven = BreakEven(benefit, cost),
            ProbabilityOfGain = ProbabilityOfGain(net),
        };
    }

    /// <summary>Whether a movement takes its metric past its <c>limit</c>.</summary>
    public bool BreaksLimit(MovementFigure movement)
    {
        if (movement.Target is not MetricSymbol metric || Stated(metric, "limit") is not { Value: { } limit } || movement.After.Value is not { } after)
            return false;
        if (!Quantity.TryCompare(after, limit, out var order))
            return false;
        return metric.HigherIsBetter == true ? order < 0 : order > 0;
    }

    /// <summary>Days between the earliest option's <c>ready</c> and this one's; null where it doesn't say.</summary>
    private static int? DelayDays(TradeoffSymbol? tradeoff, OptionSymbol option)
    {
        if (option.Date("ready") is not { } ready)
            return null;
        var earliest = ready;
        foreach (var other in tradeoff?.Options ?? [])
        {
            if (other.Date("ready") is { } date && date < earliest)
                earliest = date;
        }

        return ready.DayNumber - earliest.DayNumber;
    }

    private Figure Shorten(Figure horizon, int days)
    {
        if (days == 0 || horizon.Value is not { } value)
            return horizon;
        var left = _arithmetic.Subtract(horizon, Figure.FromQuantity(new Quantity(days, Unit.Day), Figure.ExactDigits));
        return left.Value is { Value: > 0 } ? left : Figure.FromQuantity(new Quantity(0, value.Unit), Figure.ExactDigits);
    }

    private Figure RateOf(Figure net, Figure horizon)
    {
        if (horizon.Value is not { Value: > 0 } value)
            return Figure.NotComputed("the horizon has no length");
        var rate = _arithmetic.Divide(net, horizon);
        return (net.Unit?.Dimension.Currency is { } currency ? rate.In(Unit.Money(currency).Per(value.Unit)) : rate).As(signed: true);
    }

    private (Figure Before, Figure After) NorthStarLevels(Figure change)
    {
        if (NorthStarMetric is not { } star)
            return (change, change);
        var before = Level(star);
        var after = before.Unit is { } unit ? _arithmetic.Add(before, _arithmetic.Multiply(before, change).In(unit)).As(signed: false) : before;
        return (before, after);
    }

    private (Figure Benefit, Figure Cost) Totals(ImmutableArray<MoneyLine> lines, Figure horizon, DeclarationSymbol owner)
    {
        var currency = Currency(lines);
        var unit = Unit.Money(currency);
        if (!SameCurrency(lines, currency, owner))
            return (Figure.Error(unit), Figure.Error(unit));
        Figure? benefit = null;
        Figure? cost = null;
        foreach (var line in lines)
        {
            var total = Total(line, horizon);
            total = total.HasValue && total.Unit is { } own && own.Dimension.Matches(unit.Dimension) ? total.In(unit) : total;
            if (line.IsBenefit)
                benefit = benefit is null ? total : _arithmetic.Add(benefit, total);
            else
                cost = cost is null ? total : _arithmetic.Add(cost, total);
        }

        var zero = Figure.FromQuantity(new Quantity(0, unit), Figure.ExactDigits);
        return (benefit ?? zero, cost ?? zero);
    }

    private ImmutableArray<ClaimFigures> ClaimsOf(ImmutableArray<ClaimSymbol> claims)
    {
        var figures = ImmutableArray.CreateBuilder<ClaimFigures>(claims.Length);
        foreach (var claim in claims)
            figures.Add(Claim(claim));
        return figures.ToImmutable();
    }

    private static ImmutableArray<MoneyLine> LinesOf(ImmutableArray<ClaimFigures> claims)
    {
        var lines = ImmutableArray.CreateBuilder<MoneyLine>();
        foreach (var claim in claims)
            lines.AddRange(claim.Lines);
        return lines.ToImmutable();
    }

    private static IEnumerable<MovementFigure> AllMovements(ImmutableArray<MovementFigure> moves, ImmutableArray<MovementFigure> costs, ImmutableArray<ClaimFigures> claims)
    {
        foreach (var movement in moves)
            yield return movement;
        foreach (var movement in costs)
            yield return movement;
        foreach (var claim in claims)
        {
            foreach (var movement in claim.Moves)
                yield return movement;
            foreach (var movement in claim.Costs)
                yield return movement;
        }
    }

    private static Figure NoMoney(DeclarationSymbol symbol) => Figure.NotComputed($"nothing in '{symbol.Name}' is in money");

    private Figure? BreakEven(Figure benefit, Figure cost) =>
        benefit.Value is { Value: > 0 } && cost.Value is { Value: > 0 } ? _arithmetic.Divide(cost, benefit).In(Unit.Percent) : null;
}
