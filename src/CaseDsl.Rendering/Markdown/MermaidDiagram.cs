using System.Globalization;
using CaseDsl.Rendering.Blocks;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Pictures as Mermaid diagrams, which GitHub shows.</summary>
internal static class MermaidDiagram
{
    // Where a chart's points may stand, so that their labels stay inside it.
    private const double LargestPlace = 0.88;
    private const double Least = 0.05;
    private const double Most = 0.9;

    /// <summary>The metric tree as a flowchart.</summary>
    internal static IReadOnlyList<string> Lines(TreeBlock tree)
    {
        var lines = new List<string> { "flowchart LR" };
        var star = -1;
        for (var i = 0; i < tree.Boxes.Length; i++)
        {
            var box = tree.Boxes[i];
            if (box.IsNorthStar) star = i;
            var label = MermaidText.Label((box.IsNorthStar ? "North star: " : "") + box.Title + (box.Level.Length > 0 ? ", " + box.Level : ""));
            lines.Add("  " + Name(i) + (box.IsNorthStar ? "([" + label + "])" : box.IsCost ? "[/" + label + "/]" : "[" + label + "]"));
        }

        foreach (var arrow in tree.Arrows) lines.Add("  " + Name(arrow.From) + " -->|" + MermaidText.Label(arrow.Text) + "| " + Name(arrow.To));
        if (star >= 0) lines.Add("  style " + Name(star) + " stroke-width:3px");
        return lines;
    }

    /// <summary>Impact against effort as a quadrant chart.</summary>
    internal static IReadOnlyList<string> Lines(MatrixBlock matrix)
    {
        var lines = new List<string>
        {
            "quadrantChart",
            "  x-axis \"Less effort\" --> \"More effort\"",
            "  y-axis \"Less impact\" --> \"More impact\"",
            "  quadrant-1 \"Plan it\"",
            "  quadrant-2 \"Do it first\"",
            "  quadrant-3 \"Fill in\"",
            "  quadrant-4 \"Leave it\"",
        };
        foreach (var point in matrix.Points)
            lines.Add("  " + MermaidText.Plain(point.Label) + ": [" + Place(point.Effort) + ", " + Place(point.Impact) + "]");
        return lines;
    }

    private static string Name(int box) => "m" + box.ToString(CultureInfo.InvariantCulture);

    private static string Place(double share) => Math.Clamp(share * LargestPlace, Least, Most).ToString("0.00", CultureInfo.InvariantCulture);
}
