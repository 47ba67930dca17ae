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
    internal static MatrixBlock? Of(PageContext page, BacklogFigures figures)
    {
        var points = ImmutableArray.CreateBuilder<MatrixPoint>();
        foreach (var item in figures.Ranked)
        {
            if (points.Count == MostPoints || item is not { Rank: { } rank, RelativeEffort: { } effort, RelativeImpact: { } impact }) continue;
            points.Add(new MatrixPoint(page.PlainName(item.Symbol), rank, effort, impact, WorstRisk(item.Symbol), item.IsIn, item.Symbol.NameLocation));
        }

        return points.Count < 2 ? null : new MatrixBlock(points.ToImmutable(), null);
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
