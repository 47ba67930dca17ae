using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>Finds declarations by a few letters of their name or a word of their title, in every file.</summary>
public static class WorkspaceSymbols
{
    private const int TitlePenalty = 2;

    /// <param name="query">Letters in order; empty for everything.</param>
    /// <param name="limit">The most that are given; the best are kept.</param>
    /// <returns>The best first.</returns>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static ImmutableArray<WorkspaceSymbol> Find(Compilation compilation, string query, int limit = 200, CancellationToken cancellation = default)
    {
        var wanted = query.Trim();
        var found = new List<(int Score, DeclarationSymbol Symbol)>();
        foreach (var path in compilation.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var symbol in compilation.GetModel(path).AllDeclarations)
            {
                // A result or a finding names another declaration: that one is found.
                if (symbol.Schema.Name is NameRole.Refers or NameRole.Word || (symbol.Name.Length == 0 && symbol.Title.Length == 0))
                    continue;
                var score = Score(symbol, wanted);
                if (score >= 0)
                    found.Add((score, symbol));
            }
        }

        return
        [
            .. found
                .OrderByDescending(static item => item.Score)
                .ThenBy(static item => item.Symbol.Name, StringComparer.Ordinal)
                .ThenBy(static item => item.Symbol.Tree.Path, StringComparer.Ordinal)
                .Take(limit)
                .Select(static item => new WorkspaceSymbol(
                    DocumentSymbols.Name(item.Symbol),
                    DocumentSymbols.Detail(item.Symbol),
                    item.Symbol.Kind,
                    item.Symbol.Parent?.Name ?? "",
                    item.Symbol.NameLocation)),
        ];
    }

    private static int Score(DeclarationSymbol symbol, string wanted)
    {
        var byName = FuzzyMatch.Score(symbol.Name, wanted);
        if (wanted.Length == 0 || symbol.Title.Length == 0)
            return byName;
        var inTitle = symbol.Title.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? FuzzyMatch.Score(symbol.Title, wanted) / TitlePenalty : -1;
        return Math.Max(byName, inTitle);
    }
}
