using System.Collections.Immutable;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pictures;

/// <summary>How metrics and costs drive each other on the way to the north star.</summary>
internal static class MetricTree
{
    // A tree of more boxes than this can't be read on a page.
    private const int MostBoxes = 40;

    /// <summary>The tree from these metrics and costs; null where nothing drives anything.</summary>
    /// <param name="northStar">The north star's metric; null where none is declared.</param>
    internal static TreeBlock? Of(PageContext page, IEnumerable<DeclarationSymbol> symbols, MetricSymbol? northStar)
    {
        var numbers = new Dictionary<DeclarationSymbol, int>();
        var boxes = ImmutableArray.CreateBuilder<TreeBox>();
        var arrows = ImmutableArray.CreateBuilder<TreeArrow>();
        foreach (var symbol in symbols)
        {
            foreach (var drives in symbol.Values<ElasticityValue>("drives"))
            {
                if (boxes.Count >= MostBoxes && !(numbers.ContainsKey(symbol) && numbers.ContainsKey(drives.Target))) continue;
                arrows.Add(new TreeArrow(Number(symbol), Number(drives.Target), By(drives)));
            }
        }

        return arrows.Count == 0 ? null : new TreeBlock(boxes.ToImmutable(), arrows.ToImmutable(), null);

        int Number(DeclarationSymbol symbol)
        {
            if (numbers.TryGetValue(symbol, out var number)) return number;
            numbers[symbol] = number = boxes.Count;
            var level = page.Stated(symbol, "baseline") is { HasValue: true } baseline ? Words.Spaced(FigureFormat.FormatPoint(baseline)) : "";
            boxes.Add(new TreeBox(page.PlainName(symbol), level, symbol == northStar, symbol is CostSymbol, symbol.NameLocation));
            return number;
        }
    }

    private static string By(ElasticityValue drives)
    {
        if (drives.Elasticity is null) return "unsized";
        var written = PageContext.AsWritten(drives.Syntax);
        var at = written.IndexOf(" at ", StringComparison.Ordinal);
        return at < 0 ? written : written[(at + 4)..];
    }
}
