using System.Globalization;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pictures;

/// <summary>How metrics and costs drive each other on the way to the north star, as a Mermaid flowchart.</summary>
internal static class MetricTree
{
    // A tree of more boxes than this can't be read on a page.
    private const int MostBoxes = 40;

    /// <summary>The diagram's lines; empty where nothing drives anything.</summary>
    /// <param name="symbols">The metrics and costs to begin from.</param>
    /// <param name="northStar">The north star's metric; null where none is declared.</param>
    /// <param name="title">What a metric or a cost is called, in plain text.</param>
    /// <param name="elasticity">How one drives the other, in plain text.</param>
    internal static IReadOnlyList<string> Lines(
        IEnumerable<DeclarationSymbol> symbols,
        MetricSymbol? northStar,
        Func<DeclarationSymbol, string> title,
        Func<ElasticityValue, string> elasticity)
    {
        var boxes = new Dictionary<DeclarationSymbol, int>();
        var edges = new List<string>();
        foreach (var symbol in symbols)
        {
            foreach (var drives in symbol.Values<ElasticityValue>("drives"))
            {
                if (boxes.Count >= MostBoxes && !(boxes.ContainsKey(symbol) && boxes.ContainsKey(drives.Target))) continue;
                edges.Add("  " + Box(boxes, symbol) + " -->|" + MermaidText.Label(elasticity(drives)) + "| " + Box(boxes, drives.Target));
            }
        }

        if (edges.Count == 0) return [];
        var lines = new List<string> { "flowchart LR" };
        foreach (var (symbol, _) in boxes)
        {
            var isStar = symbol == northStar;
            var label = MermaidText.Label((isStar ? "North star: " : "") + title(symbol));
            lines.Add("  " + Box(boxes, symbol) + (isStar ? "([" + label + "])" : symbol is CostSymbol ? "[/" + label + "/]" : "[" + label + "]"));
        }

        lines.AddRange(edges);
        if (northStar is not null && boxes.ContainsKey(northStar)) lines.Add("  style " + Box(boxes, northStar) + " stroke-width:3px");
        return lines;
    }

    private static string Box(Dictionary<DeclarationSymbol, int> boxes, DeclarationSymbol symbol)
    {
        if (!boxes.TryGetValue(symbol, out var number)) boxes[symbol] = number = boxes.Count;
        return "m" + number.ToString(CultureInfo.InvariantCulture);
    }
}
