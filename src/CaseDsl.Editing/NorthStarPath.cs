using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The shortest way from a metric or cost along <c>drives</c> to the north star.</summary>
internal static class NorthStarPath
{
    /// <summary>As <c>North star: `churn` → `engagement` (at -0.2)</c>; null where there is none, or none is asked of it.</summary>
    public static string? From(DeclarationSymbol start, Figures figures)
    {
        if (figures.NorthStarMetric is not { } star)
            return null;
        if (ReferenceEquals(start, star))
            return "It is the north star.";
        var cameFrom = new Dictionary<DeclarationSymbol, (DeclarationSymbol From, ElasticityValue Edge)>();
        var pending = new Queue<DeclarationSymbol>();
        pending.Enqueue(start);
        while (pending.TryDequeue(out var at) && !cameFrom.ContainsKey(star))
        {
            foreach (var edge in at.Values<ElasticityValue>("drives"))
            {
                if (!ReferenceEquals(edge.Target, start) && cameFrom.TryAdd(edge.Target, (at, edge)))
                    pending.Enqueue(edge.Target);
            }
        }
        if (!cameFrom.ContainsKey(star))
            return start is MetricSymbol { IsFelt: true } ? $"It does not lead to the north star, `{star.Name}`." : null;

        var steps = new List<string>();
        for (DeclarationSymbol at = star; !ReferenceEquals(at, start); at = cameFrom[at].From)
        {
            var (from, edge) = cameFrom[at];
            var size = edge.Elasticity is null ? "unsized" : $"at {FigureFormat.Format(figures.Elasticity(from, edge))}";
            steps.Add($" → `{at.Name}` ({size})");
        }
        steps.Reverse();
        return $"North star: `{start.Name}`{string.Concat(steps)}";
    }
}
