using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>How many of those asked hold what a criterion asks, and the line that shows it.</summary>
internal readonly record struct ScoreVerdict(int Held, int Of, Location? Where, string Says)
{
    public static ScoreVerdict Nothing(string says) => new(0, 0, null, says);

    /// <summary>All of them must hold; the place is the first that does not, else the first.</summary>
    public static ScoreVerdict Each<T>(IReadOnlyList<T> all, Func<T, bool> holds, string property, string none, string earned, string lost)
        where T : DeclarationSymbol
    {
        int held = 0;
        T? lacking = null;
        foreach (T each in all)
        {
            if (holds(each))
                held++;
            else
                lacking ??= each;
        }

        if (all.Count == 0)
            return Nothing(none);
        T shown = lacking ?? all[0];
        return new ScoreVerdict(held, all.Count, Place(shown, property), $"{Say.Declaration(shown)} {(lacking is null ? earned : lost)}");
    }

    /// <summary>One of them is enough; the place is the first that does, else the first of all.</summary>
    public static ScoreVerdict Any<T>(IReadOnlyList<T> all, Func<T, bool> holds, string property, string none, string earned, string lost)
        where T : DeclarationSymbol
    {
        foreach (T each in all)
        {
            if (holds(each))
                return new ScoreVerdict(1, 1, Place(each, property), $"{Say.Declaration(each)} {earned}");
        }

        return all.Count == 0 ? Nothing(none) : new ScoreVerdict(0, 1, Place(all[0], property), $"{Say.Declaration(all[0])} {lost}");
    }

    /// <summary>The first of two that is whole, else the second.</summary>
    public ScoreVerdict Or(ScoreVerdict other) => Of > 0 && Held == Of ? this : other.Of > 0 ? other : this;

    private static Location Place(DeclarationSymbol symbol, string property) =>
        symbol.Property(property) is { } stated ? stated.Location : symbol.NameLocation;
}
