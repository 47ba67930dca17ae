using System.Collections.Immutable;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pictures;

/// <summary>A backlog as impact against effort.</summary>
internal static class BacklogMatrix
{
    // More points than this hide each other.
    private const int MostPoints = 15;

    /// <summary>The picture, each axis on a scale to its own largest; null where too little is known.</summary>
    internal static MatrixBlock? Of(PageContext page, IReadOnlyList<RankedInitiative> ranked)
    {
        var impact = 0.0;
        var effort = 0.0;
        var shown = new List<(RankedInitiative Item, int Rank)>();
        for (var i = 0; i < ranked.Count && shown.Count < MostPoints; i++)
        {
            if (ranked[i] is not { Impact: { Canonical: >= 0 } gain, Effort: { Canonical: > 0 } work }) continue;
            shown.Add((ranked[i], i + 1));
            impact = Math.Max(impact, gain.Canonical);
            effort = Math.Max(effort, work.Canonical);
        }

        if (shown.Count < 2 || !(impact > 0) || !(effort > 0)) return null;
        var points = ImmutableArray.CreateBuilder<MatrixPoint>(shown.Count);
        foreach (var (item, rank) in shown)
        {
            points.Add(new MatrixPoint(
                page.PlainName(item.Symbol),
                rank,
                (item.Effort?.Canonical ?? 0) / effort,
                (item.Impact?.Canonical ?? 0) / impact,
                WorstRisk(item.Symbol),
                item.IsIn,
                item.Symbol.NameLocation));
        }

        return new MatrixBlock(points.MoveToImmutable(), null);
    }

    private static Tone WorstRisk(InitiativeSymbol initiative)
    {
        var worst = Tone.Neutral;
        foreach (var risk in initiative.Risks)
        {
            var tone = risk.Level switch { "high" => Tone.Bad, "medium" => Tone.Doubtful, "low" => Tone.Good, _ => Tone.Neutral };
            if (tone > worst) worst = tone;
        }

        return worst;
    }
}
