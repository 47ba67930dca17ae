namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>
    /// Relative changes along <c>drives</c>: for every metric and cost that can be reached from what is moved, the sum
    /// over paths of the product of elasticities times the change at the path's start.
    /// </summary>
    /// <param name="sources">What is moved, with its relative change; a metric named twice counts twice.</param>
    /// <param name="stopAtNamed">Don't go through what is itself among the sources: its change is stated, and has them in it.</param>
    /// <returns>The changes that arrive, without those at the sources themselves; paths with an unsized step bring an unknown.</returns>
    internal Dictionary<DeclarationSymbol, Figure> Propagate(IReadOnlyList<(DeclarationSymbol Target, Figure Relative)> sources, bool stopAtNamed)
    {
        if (!DriveAnything(sources))
            return [];
        var arriving = new Dictionary<DeclarationSymbol, Figure>();
        var named = new HashSet<DeclarationSymbol>();
        foreach (var (target, _) in sources)
            named.Add(target);

        var order = DrivesOrder(named);
        var stated = new Dictionary<DeclarationSymbol, Figure>();
        foreach (var (target, relative) in sources)
            stated[target] = stated.TryGetValue(target, out var sum) ? _arithmetic.Add(sum, relative) : relative;

        foreach (var symbol in order)
        {
            var isNamed = stated.TryGetValue(symbol, out var own);
            var arrived = arriving.GetValueOrDefault(symbol);
            var change = isNamed && (stopAtNamed || arrived is null) ? own
                : isNamed && own is not null && arrived is not null ? _arithmetic.Add(own, arrived)
                : arrived;
            if (change is null)
                continue;
            foreach (var edge in Drives(symbol))
            {
                var step = edge.Elasticity is null
                    ? Figure.Unknown($"how much {ExpressionEvaluator.NameOf(symbol)} drives {ExpressionEvaluator.NameOf(edge.Target)}", CaseDsl.Quantities.Unit.Percent)
                    : _arithmetic.Multiply(change, Elasticity(symbol, edge)).In(CaseDsl.Quantities.Unit.Percent);
                arriving[edge.Target] = arriving.TryGetValue(edge.Target, out var sum) ? _arithmetic.Add(sum, step) : step;
            }
        }

        return arriving;
    }

    /// <summary>The size of one step along <c>drives</c>.</summary>
    public Figure Elasticity(DeclarationSymbol from, ElasticityValue edge)
    {
        lock (_gate)
            return _cache.Find<Figure>(edge.Syntax, "elasticity") ?? ElasticityOnce(from, edge);
    }

    private Figure ElasticityOnce(DeclarationSymbol from, ElasticityValue edge) =>
        Once(edge.Syntax, "elasticity", () => Value(edge, from, "drives", edge.Target));

    /// <summary>Whether a path along <c>drives</c>, sized or not, leads from one metric or cost to another.</summary>
    public static bool Reaches(DeclarationSymbol from, DeclarationSymbol to)
    {
        if (ReferenceEquals(from, to))
            return true;
        if (Drives(from).IsEmpty)
            return false;
        var seen = new HashSet<DeclarationSymbol> { from };
        var open = new Stack<DeclarationSymbol>();
        open.Push(from);
        while (open.TryPop(out var symbol))
        {
            if (ReferenceEquals(symbol, to))
                return true;
            foreach (var edge in Drives(symbol))
            {
                if (seen.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return false;
    }

    private static bool DriveAnything(IReadOnlyList<(DeclarationSymbol Target, Figure Relative)> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            if (!Drives(sources[i].Target).IsEmpty)
                return true;
        }

        return false;
    }

    internal static System.Collections.Immutable.ImmutableArray<ElasticityValue> Drives(DeclarationSymbol symbol) => symbol switch
    {
        MetricSymbol metric => metric.Drives,
        CostSymbol cost => cost.Drives,
        _ => [],
    };

    // Every reachable metric and cost, each before what it drives. Cycles are reported by the binder; their last step is left out here.
    private static List<DeclarationSymbol> DrivesOrder(IEnumerable<DeclarationSymbol> sources)
    {
        var order = new List<DeclarationSymbol>();
        var seen = new HashSet<DeclarationSymbol>();
        var open = new Stack<(DeclarationSymbol Symbol, bool Done)>();
        foreach (var source in sources)
        {
            open.Push((source, false));
            while (open.TryPop(out var next))
            {
                if (next.Done)
                {
                    order.Add(next.Symbol);
                    continue;
                }

                if (!seen.Add(next.Symbol))
                    continue;
                open.Push((next.Symbol, true));
                foreach (var edge in Drives(next.Symbol))
                    open.Push((edge.Target, false));
            }
        }

        order.Reverse();
        return order;
    }
}
