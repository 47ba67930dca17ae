using System.Globalization;
using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Html;

/// <summary>The metric tree, drivers to the left of what they drive: columns by the longest way to the end, rows by what they lead to.</summary>
internal static class TreeDrawing
{
    private const int BoxWidth = 268;
    private const int BoxHeight = 58;
    private const int ColumnGap = 90;
    private const int RowGap = 18;
    private const int Margin = 4;
    private const int LineLength = 36;

    internal static void Append(StringBuilder text, TreeBlock block, string at, Func<Location?, string> atBox, string id)
    {
        var columns = Columns(block);
        var (x, y, width, height) = Place(block, columns);
        text.Append("<figure class=\"tree\" tabindex=\"0\" role=\"group\" aria-label=\"Metric tree\"").Append(at).Append(">\n<svg role=\"img\" viewBox=\"0 0 ").Append(width).Append(' ').Append(height)
            .Append("\" width=\"").Append(width).Append("\" height=\"").Append(height).Append("\" aria-labelledby=\"").Append(id).Append("-t ").Append(id).Append("-d\"><title id=\"")
            .Append(id).Append("-t\">How metrics and costs drive each other</title><desc id=\"").Append(id).Append("-d\">").Append(HtmlEscape.Text(Description(block))).Append("</desc>\n")
            .Append("<defs><marker id=\"").Append(id).Append("-a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"head\" d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
        foreach (var arrow in block.Arrows) Edge(text, x, y, arrow, id);
        for (var i = 0; i < block.Boxes.Length; i++) Box(text, block.Boxes[i], x[i], y[i], atBox(block.Boxes[i].Source));
        foreach (var arrow in block.Arrows) EdgeLabel(text, x, y, arrow);
        text.Append("</svg>\n</figure>\n");
    }

    // The longest way from a box to an end. Circles end after as many rounds as there are boxes.
    private static int[] Columns(TreeBlock block)
    {
        var depth = new int[block.Boxes.Length];
        for (var round = 0; round < block.Boxes.Length; round++)
        {
            var isSettled = true;
            foreach (var arrow in block.Arrows)
            {
                var needed = Math.Min(depth[arrow.To] + 1, block.Boxes.Length - 1);
                if (arrow.From == arrow.To || depth[arrow.From] >= needed) continue;
                depth[arrow.From] = needed;
                isSettled = false;
            }

            if (isSettled) break;
        }

        // Columns without a box, which circles leave behind, are closed up.
        var used = depth.Distinct().Order().ToList();
        return [.. depth.Select(at => used.Count - 1 - used.IndexOf(at))];
    }

    private static (int[] X, int[] Y, int Width, int Height) Place(TreeBlock block, int[] columns)
    {
        var x = new int[block.Boxes.Length];
        var y = new int[block.Boxes.Length];
        var last = columns.Max();
        var rows = Enumerable.Range(0, last + 1).Max(column => columns.Count(at => at == column));
        var height = (rows * (BoxHeight + RowGap)) - RowGap + (2 * Margin);
        for (var column = last; column >= 0; column--)
        {
            // A driver stands at the height of what it drives, as far as there is room.
            var inColumn = new List<(int Box, double Wanted)>();
            for (var i = 0; i < block.Boxes.Length; i++)
            {
                if (columns[i] != column) continue;
                var targets = block.Arrows.Where(arrow => arrow.From == i && columns[arrow.To] > column).Select(arrow => (double)y[arrow.To]).ToList();
                inColumn.Add((i, targets.Count == 0 ? height / 2.0 : targets.Average()));
            }

            var ordered = inColumn.OrderBy(static box => box.Wanted).ThenBy(static box => box.Box).ToList();
            var used = (ordered.Count * (BoxHeight + RowGap)) - RowGap;
            var top = Margin + ((height - (2 * Margin) - used) / 2);
            for (var row = 0; row < ordered.Count; row++)
            {
                x[ordered[row].Box] = Margin + (column * (BoxWidth + ColumnGap));
                y[ordered[row].Box] = top + (row * (BoxHeight + RowGap));
            }
        }

        return (x, y, ((last + 1) * (BoxWidth + ColumnGap)) - ColumnGap + (2 * Margin), height);
    }

    private static void Edge(StringBuilder text, int[] x, int[] y, TreeArrow arrow, string id)
    {
        var (fromX, fromY, toX, toY) = Ends(x, y, arrow);
        var bend = Math.Max(30, (toX - fromX) / 2);
        text.Append("<path class=\"edge\" marker-end=\"url(#").Append(id).Append("-a)\" d=\"M").Append(fromX).Append(' ').Append(fromY)
            .Append('C').Append(fromX + bend).Append(' ').Append(fromY).Append(' ').Append(toX - bend).Append(' ').Append(toY).Append(' ').Append(toX).Append(' ').Append(toY).Append("\"/>\n");
    }

    private static void EdgeLabel(StringBuilder text, int[] x, int[] y, TreeArrow arrow)
    {
        var (fromX, fromY, _, toY) = Ends(x, y, arrow);
        var label = Svg.Shorten(arrow.Text, 14);
        var place = (fromX + (ColumnGap / 2), ((fromY * 3) + toY) / 4);
        text.Append("<text class=\"by\" text-anchor=\"middle\" x=\"").Append(place.Item1).Append("\" y=\"").Append(place.Item2 - 4).Append("\">").Append(HtmlEscape.Text(label)).Append("</text>\n");
    }

    private static (int FromX, int FromY, int ToX, int ToY) Ends(int[] x, int[] y, TreeArrow arrow) =>
        (x[arrow.From] + BoxWidth, y[arrow.From] + (BoxHeight / 2), x[arrow.To], y[arrow.To] + (BoxHeight / 2));

    private static void Box(StringBuilder text, TreeBox box, int x, int y, string at)
    {
        var lines = Svg.Wrap(box.Title, LineLength, 2);
        var rows = lines.Count + (box.Level.Length > 0 ? 1 : 0);
        var first = y + (BoxHeight / 2) - ((rows - 1) * 8) + 4;
        text.Append("<g class=\"box").Append(box.IsNorthStar ? " star" : box.IsCost ? " cost" : "").Append('"').Append(at).Append("><title>").Append(HtmlEscape.Text(box.Title)).Append("</title><rect x=\"").Append(x)
            .Append("\" y=\"").Append(y).Append("\" width=\"").Append(BoxWidth).Append("\" height=\"").Append(BoxHeight).Append("\" rx=\"").Append(box.IsNorthStar ? BoxHeight / 3 : box.IsCost ? 0 : 8).Append("\"/>");
        for (var i = 0; i < lines.Count; i++)
            Row(text, "", x, first + (i * 16), lines[i]);
        if (box.Level.Length > 0) Row(text, "level", x, first + (lines.Count * 16), Svg.Shorten(box.Level, LineLength));
        text.Append("</g>\n");
    }

    private static void Row(StringBuilder text, string name, int x, int y, string line) =>
        text.Append("<text").Append(name.Length > 0 ? " class=\"" + name + "\"" : "").Append(" text-anchor=\"middle\" x=\"").Append((x + (BoxWidth / 2)).ToString(CultureInfo.InvariantCulture))
            .Append("\" y=\"").Append(y.ToString(CultureInfo.InvariantCulture)).Append("\">").Append(HtmlEscape.Text(line)).Append("</text>");

    private static string Description(TreeBlock block)
    {
        var sentences = new List<string>();
        foreach (var arrow in block.Arrows)
            sentences.Add(block.Boxes[arrow.From].Title + " drives " + block.Boxes[arrow.To].Title + (arrow.Text == "unsized" ? ", unsized" : " at " + arrow.Text));
        var star = block.Boxes.FirstOrDefault(static box => box.IsNorthStar);
        return (star is null ? "" : "The north star is " + star.Title + ". ") + string.Join("; ", sentences) + ".";
    }
}
