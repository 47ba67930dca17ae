using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The rounds of a rehearsal with what is told in each, and how long that takes.</summary>
public sealed class RehearsalFigures
{
    private RehearsalFigures(RehearsalSymbol symbol, ImmutableArray<RoundFigures> rounds, Figure? total)
    {
        Symbol = symbol;
        Rounds = rounds;
        Total = total;
    }

    public RehearsalSymbol Symbol { get; }

    /// <summary>In order of writing.</summary>
    public ImmutableArray<RoundFigures> Rounds { get; }

    /// <summary>How long all of it takes, as stated; null where it is not.</summary>
    public Figure? Total { get; }

    /// <summary>The seconds of all rounds that say their length.</summary>
    public double RoundSeconds => Rounds.Sum(static round => round.LengthSeconds ?? 0);

    /// <summary>True where the rounds are longer than the total.</summary>
    public bool IsOverTotal => Total?.Value is { } total && total.Dimension.IsTime && RoundSeconds > total.Canonical * (1 + 1e-9);

    public static RehearsalFigures Compute(RehearsalSymbol symbol, Figures figures)
    {
        var rounds = ImmutableArray.CreateBuilder<RoundFigures>();
        foreach (var round in symbol.Rounds)
        {
            var told = ImmutableArray.CreateBuilder<(DeclarationSymbol Material, int? Seconds)>();
            foreach (var used in round.Uses)
                told.Add((used, used is StorySymbol story ? SpokenWords.Seconds(SpokenWords.Count(story, figures)) : null));
            rounds.Add(new RoundFigures(round, figures.Stated(round, "length"), told.ToImmutable(), Gaps(round)));
        }

        return new RehearsalFigures(symbol, rounds.ToImmutable(), figures.Stated(symbol, "total"));
    }

    /// <summary>What a round is there for and lacks, by the words in its name, its title and in what it tests: "canvas".</summary>
    private static ImmutableArray<string> Gaps(RoundSymbol round)
    {
        var about = $"{round.Name} {round.Title} {string.Join(' ', round.Tests)}";
        var missing = ImmutableArray.CreateBuilder<string>();
        if (Has("recruiter") && !round.Uses.Any(static used => used is StorySymbol { StoryKind: "cost_first" }))
            missing.Add("cost-first story ('kind: cost_first')");
        if (Has("product") || Has("metric"))
        {
            if (!round.Uses.Any(static used => used is CanvasSymbol))
                missing.Add("canvas");
            if (!round.Uses.Any(static used => used is DecisionSymbol))
                missing.Add("decision");
        }

        if (Has("technical") && !round.Uses.Any(static used => used is CritiqueSymbol))
            missing.Add("critique");
        if (Has("leadership") && !round.Uses.Any(static used => used is StorySymbol { StoryKind: "pushback" }))
            missing.Add("story of somebody pushing back ('kind: pushback')");
        if (round.Uses.IsEmpty && missing.Count == 0)
            missing.Add("material");
        return missing.ToImmutable();

        bool Has(string word) => about.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
