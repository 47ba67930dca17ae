using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    // A claim's horizon; what is one-off is spread over it in the claim's rate.
    private const int ClaimQuarters = 4;

    private static Unit Quarter => UnitTable.BuiltIn.Find("quarter") ?? Unit.Day;

    internal static Figure Quarters(double count) => Figure.FromQuantity(new Quantity(count, Quarter), Figure.ExactDigits);

    /// <summary>Everything that a claim comes to.</summary>
    public ClaimFigures Claim(ClaimSymbol claim)
    {
        lock (_gate)
            return _cache.Find<ClaimFigures>(claim, "figures") ?? ClaimOnce(claim);
    }

    private ClaimFigures ClaimOnce(ClaimSymbol claim) => Once(
        claim,
        "figures",
        () => ComputeClaim(claim),
        () => new ClaimFigures
        {
            Symbol = claim,
            Moves = [],
            Costs = [],
            Induced = [],
            Lines = [],
            LeftOut = [],
            Worth = null,
            Period = Quarter,
            Benefit = Figure.Error(),
            Cost = Figure.Error(),
            Net = Figure.Error(),
            Roi = Figure.Error(),
            NorthStar = Figure.Error(),
            ProbabilityOfGain = ProbabilityFigure.NoInterval,
        });

    private ClaimFigures ComputeClaim(ClaimSymbol claim)
    {
        var moves = Movements(claim, claim.Moves);
        var costs = Movements(claim, claim.Costs);
        var worth = Stated(claim, "worth");
        var lines = ImmutableArray.CreateBuilder<MoneyLine>();
        if (worth is not null)
            lines.Add(WorthLine(worth));
        var countedByWorth = worth is null ? [] : CostsInDerivation(claim);
        AddMovementLines(lines, moves, costs, hasWorth: worth is not null, countedByWorth);
        var induced = Induced(claim, moves, costs);
        AddInducedLines(lines, induced, countedByWorth);

        var all = lines.ToImmutable();
        var period = Period(all);
        var (benefit, cost) = Rates(all, period, claim);
        var net = _arithmetic.Subtract(benefit, cost).As(signed: true);
        var nothing = all.IsEmpty;
        return new ClaimFigures
        {
            Symbol = claim,
            Moves = moves,
            Costs = costs,
            Induced = induced,
            Lines = all,
            LeftOut = LeftOut(moves, costs, induced, claim.Worth),
            Worth = worth,
            Period = period,
            Benefit = benefit,
            Cost = cost,
            Net = nothing ? Figure.NotComputed($"nothing in '{claim.Name}' is in money") : net,
            Roi = nothing ? Figure.NotComputed($"nothing in '{claim.Name}' is in money") : Roi(net, cost),
            NorthStar = NorthStar(moves, costs),
            ProbabilityOfGain = ProbabilityOfGain(net),
        };
    }

    private ImmutableArray<MovementFigure> Movements(DeclarationSymbol mover, ImmutableArray<MovementValue> movements)
    {
        var figures = ImmutableArray.CreateBuilder<MovementFigure>(movements.Length);
        foreach (var movement in movements)
            figures.Add(Movement(mover, movement));
        return figures.ToImmutable();
    }

    private static MoneyLine WorthLine(Figure worth) => new()
    {
        Label = "worth",
        Kind = IsRate(worth.Unit) ? MoneyKind.Running : MoneyKind.OneOff,
        Amount = worth.As(signed: false),
        IsBenefit = true,
    };

    private void AddMovementLines(
        ImmutableArray<MoneyLine>.Builder lines, ImmutableArray<MovementFigure> moves, ImmutableArray<MovementFigure> costs, bool hasWorth, HashSet<DeclarationSymbol> countedByWorth)
    {
        foreach (var move in moves)
        {
            if (hasWorth)
                break;
            if (move.Target is MetricSymbol metric)
                AddMetricLines(lines, metric, move);
        }

        foreach (var cost in costs)
        {
            if (cost.Target is MetricSymbol metric)
                AddMetricLines(lines, metric, cost);
            else if (cost.Money is { } money)
                AddCostLine(lines, cost, money, countedByWorth, induced: false);
        }
    }

    private void AddInducedLines(ImmutableArray<MoneyLine>.Builder lines, ImmutableArray<MovementFigure> induced, HashSet<DeclarationSymbol> countedByWorth)
    {
        foreach (var cost in induced)
        {
            if (cost.Money is { } money)
                AddCostLine(lines, cost, money, countedByWorth, induced: true);
        }
    }

    // A gain is a benefit and a loss a cost, whichever list the metric stands in.
    private void AddMetricLines(ImmutableArray<MoneyLine>.Builder lines, MetricSymbol metric, MovementFigure move)
    {
        if (move.Money is { } money)
        {
            var gains = money.Value is not { } value || value.Value >= 0;
            lines.Add(new MoneyLine
            {
                Label = ExpressionEvaluator.NameOf(metric),
                Kind = IsRate(money.Unit) ? MoneyKind.Running : MoneyKind.OneOff,
                Amount = gains ? money.As(signed: false) : _arithmetic.Negate(money).As(signed: false),
                IsBenefit = gains,
                Source = metric,
            });
        }

        if (Stated(metric, "loses") is not { } stake)
            return;
        var window = Stated(metric, "window") ?? (stake.Unit?.TimeUnit is { } period ? Figure.FromQuantity(new Quantity(1, period), Figure.ExactDigits) : Figure.NotComputed($"'{metric.Name}' has no window"));
        var inWindow = IsRate(stake.Unit) ? InMoney(_arithmetic.Multiply(stake, window)) : stake;
        var keeps = move.IsForTheBetter != false;
        lines.Add(new MoneyLine
        {
            Label = ExpressionEvaluator.NameOf(metric),
            Kind = MoneyKind.Retained,
            Amount = inWindow,
            IsBenefit = keeps,
            Source = metric,
            Leaving = keeps ? (move.Before, move.After, window) : (move.After, move.Before, window),
        });
    }

    private void AddCostLine(ImmutableArray<MoneyLine>.Builder lines, MovementFigure cost, Figure money, HashSet<DeclarationSymbol> countedByWorth, bool induced)
    {
        var falls = money.Value is { Value: < 0 };
        if (falls && countedByWorth.Contains(cost.Target))
            return;
        lines.Add(new MoneyLine
        {
            Label = ExpressionEvaluator.NameOf(cost.Target),
            Kind = money.Unit is null || IsRate(money.Unit) ? MoneyKind.Running : MoneyKind.OneOff,
            Amount = (falls ? _arithmetic.Negate(money) : money).As(signed: false),
            IsBenefit = falls,
            Source = cost.Target,
            IsInduced = induced,
        });
    }

    // "A worth … from that uses a cost's baseline has counted it."
    private static HashSet<DeclarationSymbol> CostsInDerivation(ClaimSymbol claim)
    {
        var found = new HashSet<DeclarationSymbol>();
        if (claim.Worth?.Derivation is not { } derivation)
            return found;
        foreach (var expression in derivation.SelfAndParts())
        {
            if (expression is BoundSymbol { Symbol: CostSymbol named })
                found.Add(named);
            else if (expression is BoundMember { Target: CostSymbol moved })
                found.Add(moved);
        }

        return found;
    }

    // Costs that what is moved drives, directly or through other metrics; one that is named counts as named.
    private ImmutableArray<MovementFigure> Induced(DeclarationSymbol mover, ImmutableArray<MovementFigure> moves, ImmutableArray<MovementFigure> costs)
    {
        var sources = new List<(DeclarationSymbol Target, Figure Relative)>();
        foreach (var movement in moves.AddRange(costs))
        {
            sources.Add((movement.Target, movement.Relative));
        }

        var arriving = Propagate(sources, stopAtNamed: true);
        if (arriving.Count == 0)
            return [];
        var induced = ImmutableArray.CreateBuilder<MovementFigure>();
        foreach (var (target, relative) in arriving)
        {
            // How far an unsized link carries nobody has said: it counts as a path, not as money.
            if (target is not CostSymbol cost || sources.Exists(source => ReferenceEquals(source.Target, cost)))
                continue;
            var sized = relative.HasValue ? relative : relative.KnownPart;
            if (sized is not { HasValue: true })
                continue;
            var before = Level(cost);
            var change = sized.As(relative: false, signed: true);
            var absolute = before.Unit is { } unit ? _arithmetic.Multiply(before, change).In(unit).As(signed: true) : before;
            induced.Add(new MovementFigure
            {
                Target = cost,
                Change = change,
                Relative = change,
                Absolute = absolute,
                Before = before,
                After = _arithmetic.Add(before, absolute).As(signed: false),
                Money = CostMoney(cost, change, Figure.NotComputed("it is reached along drives")),
            });
        }

        induced.Sort(static (a, b) => string.CompareOrdinal(a.Target.QualifiedName, b.Target.QualifiedName));
        return induced.ToImmutable();
    }

    /// <summary>The north star's relative change: sum over paths of the product of elasticities times relative change.</summary>
    private Figure NorthStar(ImmutableArray<MovementFigure> moves, ImmutableArray<MovementFigure> costs)
    {
        if (NorthStarMetric is not { } star)
            return Figure.NotComputed("no north star is declared", Unit.Percent);
        var sources = new List<(DeclarationSymbol Target, Figure Relative)>();
        Figure? own = null;
        foreach (var movement in moves.AddRange(costs))
        {
            sources.Add((movement.Target, movement.Relative));
            if (ReferenceEquals(movement.Target, star))
                own = own is null ? movement.Relative : _arithmetic.Add(own, movement.Relative);
        }

        if (own is not null)
            return own.As(relative: false, signed: true);
        return Propagate(sources, stopAtNamed: false).TryGetValue(star, out var arriving)
            ? arriving.As(relative: false, signed: true)
            : Figure.FromQuantity(new Quantity(0, Unit.Percent), Figure.ExactDigits).As(signed: true);
    }

    /// <summary>The metric that the file's <c>northstar</c> names; null where none is visible.</summary>
    public MetricSymbol? NorthStarMetric
    {
        get
        {
            if (!_northStarIsKnown)
            {
                _northStar = FindNorthStar();
                _northStarIsKnown = true;
            }

            return _northStar;
        }
    }

    private MetricSymbol? FindNorthStar()
    {
        foreach (var symbol in _model.Visible)
        {
            if (symbol is NorthstarSymbol { Refers: MetricSymbol star })
                return star;
        }

        return null;
    }

    internal static bool IsRate(Unit? unit) => unit is not null && unit.Dimension.TimeExponent < 0;

    // Its worth's period, else its first value's, else its first cost's, else a quarter.
    private static Unit Period(ImmutableArray<MoneyLine> lines)
    {
        foreach (var benefits in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var line in lines)
            {
                var isMetricOrWorth = line.Source is null or MetricSymbol;
                if (isMetricOrWorth == benefits && line.Kind == MoneyKind.Running && line.Amount.Unit?.TimeUnit is { } period)
                    return period;
            }
        }

        return Quarter;
    }

    // Both sides as a rate in one period: running money as it is, everything else spread over the claim's four quarters.
    private (Figure Benefit, Figure Cost) Rates(ImmutableArray<MoneyLine> lines, Unit period, DeclarationSymbol owner)
    {
        var currency = Currency(lines);
        var unit = Unit.Money(currency).Per(period);
        if (!SameCurrency(lines, currency, owner))
            return (Figure.Error(unit), Figure.Error(unit));
        Figure? benefit = null;
        Figure? cost = null;
        foreach (var line in lines)
        {
            var rate = line.Kind == MoneyKind.Running
                ? line.Amount
                : _arithmetic.Divide(Total(line, Quarters(ClaimQuarters)), Quarters(ClaimQuarters));
            rate = rate.HasValue && rate.Unit is { } own && own.Dimension.Matches(unit.Dimension) ? rate.In(unit) : rate;
            if (line.IsBenefit)
                benefit = benefit is null ? rate : _arithmetic.Add(benefit, rate);
            else
                cost = cost is null ? rate : _arithmetic.Add(cost, rate);
        }

        var zero = Figure.FromQuantity(new Quantity(0, unit), Figure.ExactDigits);
        return (benefit ?? zero, cost ?? zero);
    }

    /// <summary>What a line comes to over a horizon, in money without a period.</summary>
    internal Figure Total(MoneyLine line, Figure horizon)
    {
        switch (line.Kind)
        {
            case MoneyKind.OneOff:
                return line.Amount;
            case MoneyKind.Running:
                return line.Amount.Unit is { } rate && rate.Dimension.Currency is { } currency
                    ? _arithmetic.Multiply(line.Amount, horizon).In(Unit.Money(currency))
                    : line.Amount;
            default:
                if (line.Leaving is not var (from, to, window))
                    return line.Amount;
                var periods = _arithmetic.Divide(horizon, window);
                var total = _arithmetic.Apply(
                    static a => CaseDsl.Quantities.Statistics.Retention.RetainedRevenue(a[0], a[1], a[2], a[3]),
                    line.Amount.Unit ?? Unit.One,
                    line.Amount,
                    from,
                    to,
                    periods);
                return total;
        }
    }

    internal static string Currency(ImmutableArray<MoneyLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Currency is { } currency)
                return currency;
        }

        return "USD";
    }

    internal bool SameCurrency(ImmutableArray<MoneyLine> lines, string currency, DeclarationSymbol owner)
    {
        foreach (var line in lines)
        {
            if (line.Currency is not { } other || other == currency)
                continue;
            _diagnostics.UnitMismatch(
                owner.Syntax.Keyword.Parent ?? owner.Syntax,
                $"'{owner.Name}' has money in {currency} and in {other} ({line.Label}), which can't be added up. State one rate as an 'assume' and give every figure in one currency.");
            return false;
        }

        return true;
    }

    internal Figure Roi(Figure net, Figure cost)
    {
        if (!net.HasValue)
            return Figure.Without(net.UnknownParts, net.Missing, null, Unit.One, net.IsError);
        if (cost.Value is not { Value: > 0 })
            return Figure.NotComputed("its costs don't rise", Unit.One);
        return _arithmetic.Divide(net, cost).As(signed: false);
    }

    internal ProbabilityFigure ProbabilityOfGain(Figure net)
    {
        if (net.Value is not { } value)
            return new ProbabilityFigure(null, "not computed: " + (net.Missing ?? "the net is not known"));
        return _arithmetic.Compare(DrawOperator.Less, true, net, Figure.FromQuantity(new Quantity(0, value.Unit), Figure.ExactDigits)).Probability;
    }
}
