using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>A backlog in order: (mean impact × ∏(1 − risk)) / effort, the cut where capacity ends, and the matrix.</summary>
public sealed class BacklogFigures
{
    // What fits to the last bit fits.
    private const double Slack = 1e-9;

    private BacklogFigures(BacklogSymbol symbol, Figure? capacity)
    {
        Symbol = symbol;
        Capacity = capacity;
    }

    public BacklogSymbol Symbol { get; }

    /// <summary>Best first, the order of the file breaking ties; what can't be scored last.</summary>
    public ImmutableArray<RankedInitiative> Ranked { get; private init; } = [];

    /// <summary>What there is to spend; null where it is not stated.</summary>
    public Figure? Capacity { get; }

    /// <summary>How surely what is in fits: the share of draws in which its efforts stay within capacity; null without a capacity.</summary>
    public ProbabilityFigure? ChanceOfFitting { get; private init; }

    /// <summary>Those in, at most as many as <see cref="Ranked"/>.</summary>
    public int InCount => Ranked.Count(static item => item.IsIn is true);

    /// <summary>The share of impact that a risk takes where it says no <c>chance:</c> of its own: 5, 20 and 50 % for low, medium and high.</summary>
    public static double ChanceOf(string? level) => level switch
    {
        "low" => 0.05,
        "medium" => 0.2,
        "high" => 0.5,
        _ => 0,
    };

    /// <summary>Ranks a backlog. Called by the evaluator, which does so once and finds cycles.</summary>
    public static BacklogFigures Compute(BacklogSymbol symbol, Figures figures)
    {
        var capacity = figures.Stated(symbol, "capacity");
        var scored = Scored(symbol, figures);
        var items = new List<RankedInitiative>(scored.Count);
        for (var i = 0; i < scored.Count; i++)
        {
            var hasScore = scored[i].Score.HasValue;
            items.Add(scored[i] with
            {
                Rank = hasScore ? i + 1 : null,
                ChanceAheadOfNext = hasScore && i + 1 < scored.Count && scored[i + 1].Score.HasValue
                    ? figures.Arithmetic.Compare(DrawOperator.Less, swap: true, scored[i].Score, scored[i + 1].Score).Probability
                    : null,
            });
        }

        var taken = Cut(items, capacity, figures);
        Place(items);
        return new BacklogFigures(symbol, capacity)
        {
            Ranked = [.. items],
            ChanceOfFitting = capacity is not null && taken is not null
                ? figures.Arithmetic.Compare(DrawOperator.LessOrEqual, swap: false, taken, capacity).Probability
                : null,
        };
    }

    /// <summary>A backlog whose figures need the backlog itself: nothing ranked.</summary>
    public static BacklogFigures Empty(BacklogSymbol symbol) => new(symbol, null);

    private static List<RankedInitiative> Scored(BacklogSymbol symbol, Figures figures)
    {
        Unit? comparable = null;
        var scored = new List<(RankedInitiative Item, int Index)>();
        foreach (var initiative in symbol.Initiatives)
        {
            var impact = figures.Stated(initiative, "impact") ?? Figure.NotComputed($"'{initiative.Name}' has no impact");
            var effort = figures.Stated(initiative, "effort") ?? Figure.NotComputed($"'{initiative.Name}' has no effort");
            var survival = 1.0;
            foreach (var risk in initiative.Risks)
                survival *= 1 - Chance(risk, figures);
            var score = Score(impact, effort, survival, figures);
            if (score.Unit is { } unit && score.HasValue)
            {
                comparable ??= unit;
                if (!unit.Dimension.Matches(comparable.Dimension))
                    score = Figure.NotComputed($"its impact for effort is in {unit}, and that of the others in {comparable}");
            }

            scored.Add((new RankedInitiative(initiative, null, impact, effort, survival, score), scored.Count));
        }

        scored.Sort(static (a, b) =>
        {
            var byScore = (b.Item.Score.Value?.Canonical ?? double.NegativeInfinity).CompareTo(a.Item.Score.Value?.Canonical ?? double.NegativeInfinity);
            return byScore != 0 ? byScore : a.Index.CompareTo(b.Index);
        });
        return scored.ConvertAll(static entry => entry.Item);
    }

    // The point is of the mean impact; the draws are of the impact itself.
    private static Figure Score(Figure impact, Figure effort, double survival, Figures figures)
    {
        if (impact.Value is not { } gain)
            return Figure.NotComputed(impact.Missing ?? "its impact is no figure");
        if (effort.Value is not { } work)
            return Figure.NotComputed(effort.Missing ?? "its effort is no figure");
        if (!(work.Value > 0))
            return Figure.NotComputed("its effort is not above zero");
        var drawn = figures.Arithmetic.Divide(figures.Arithmetic.Scale(impact, survival), effort);
        var mean = new Quantity((impact.Mean ?? gain.Value) * survival, gain.Unit);
        return Figure.FromNode(Quantity.Divide(mean, work), drawn.Digits, drawn.Node, figures.DrawCount);
    }

    private static double Chance(RiskSymbol risk, Figures figures) =>
        figures.Stated(risk, "chance") is { Value: { } stated } && stated.Dimension.IsNone
            ? Math.Clamp(stated.Canonical, 0, 1)
            : ChanceOf(risk.Level);

    /// <summary>Fills capacity from the best down; one that doesn't fit is passed over. Returns what is taken.</summary>
    private static Figure? Cut(List<RankedInitiative> items, Figure? capacity, Figures figures)
    {
        if (capacity?.Value is not { } room)
            return null;
        Figure? taken = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Effort.Value is not { } work || !work.Dimension.Matches(room.Dimension))
                continue;
            var after = taken is null ? items[i].Effort : figures.Arithmetic.Add(taken, items[i].Effort);
            var isIn = items[i].Rank is not null && after.Value is { } sum && sum.Canonical <= room.Canonical * (1 + Slack);
            items[i] = items[i] with { IsIn = isIn, EffortSoFar = isIn ? after : null };
            if (isIn)
                taken = after;
        }

        return taken;
    }

    private static void Place(List<RankedInitiative> items)
    {
        double mostImpact = 0, mostEffort = 0;
        foreach (var item in items)
        {
            if (item.Rank is null)
                continue;
            mostImpact = Math.Max(mostImpact, MeanImpact(item));
            mostEffort = Math.Max(mostEffort, item.Effort.Value?.Canonical ?? 0);
        }

        if (!(mostImpact > 0) || !(mostEffort > 0))
            return;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Rank is not null && MeanImpact(items[i]) >= 0)
                items[i] = items[i] with { RelativeImpact = MeanImpact(items[i]) / mostImpact, RelativeEffort = (items[i].Effort.Value?.Canonical ?? 0) / mostEffort };
        }
    }

    private static double MeanImpact(RankedInitiative item) =>
        item.Impact.Value is { } impact ? (item.Impact.Mean ?? impact.Value) * impact.Unit.Factor : 0;
}
