using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Puts a backlog in order.</summary>
internal static class BacklogRanking
{
    internal static IReadOnlyList<RankedInitiative> Rank(Figures figures, BacklogSymbol backlog)
    {
        var items = new List<RankedInitiative>();
        foreach (var initiative in backlog.Initiatives) items.Add(Score(figures, initiative));

        // The order of the file breaks ties; what can't be scored stands last.
        var ordered = items.Select(static (item, index) => (item, index)).ToList();
        ordered.Sort(static (a, b) =>
        {
            var byScore = (b.item.Score?.Canonical ?? double.NegativeInfinity).CompareTo(a.item.Score?.Canonical ?? double.NegativeInfinity);
            return byScore != 0 ? byScore : a.index.CompareTo(b.index);
        });

        double? left = figures.Stated(backlog, "capacity") is { Value: { } capacity } ? capacity.Canonical : null;
        var ranked = new List<RankedInitiative>(ordered.Count);
        foreach (var (item, _) in ordered)
        {
            bool? isIn = null;
            if (left is { } room)
            {
                isIn = item.Score is not null && item.Effort is { } effort && effort.Canonical <= room * (1 + 1e-9);
                if (isIn == true) left = room - (item.Effort?.Canonical ?? 0);
            }

            ranked.Add(item with { IsIn = isIn });
        }

        return ranked;
    }

    private static RankedInitiative Score(Figures figures, InitiativeSymbol initiative)
    {
        var impact = Mean(figures.Stated(initiative, "impact"));
        var effort = Mean(figures.Stated(initiative, "effort"));
        if (impact is not { } gain || effort is not { Canonical: > 0 } work) return new RankedInitiative(initiative, impact, effort, null, null);
        var survives = 1.0;
        foreach (var risk in initiative.Risks) survives *= 1 - Chance(figures, risk);
        return new RankedInitiative(initiative, impact, effort, Quantity.Divide(new Quantity(gain.Value * survives, gain.Unit), work), null);
    }

    private static Quantity? Mean(Figure? figure) =>
        figure is { Value: { } value } ? new Quantity(figure.Mean ?? value.Value, value.Unit) : null;

    private static double Chance(Figures figures, RiskSymbol risk)
    {
        if (figures.Stated(risk, "chance") is { Value: { } stated } && stated.Dimension.IsNone) return Math.Clamp(stated.Canonical, 0, 1);
        return risk.Level switch
        {
            "low" => 0.05,
            "medium" => 0.2,
            "high" => 0.5,
            _ => 0,
        };
    }
}
