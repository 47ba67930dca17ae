using CaseDsl.Rendering.Blocks;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Intervals as text, which a terminal and a difference show too.</summary>
internal static class IntervalText
{
    private const int HalfWidth = 24;
    private const int WidestLabel = 28;

    /// <summary>The picture as lines of a code block.</summary>
    internal static IReadOnlyList<string> Lines(IntervalsBlock block)
    {
        var reach = 0.0;
        var labels = 0;
        var hasMargin = false;
        foreach (var row in block.Rows)
        {
            reach = Math.Max(reach, Math.Max(Math.Abs(row.Point), Math.Max(Math.Abs(row.Low ?? 0), Math.Abs(row.High ?? 0))));
            reach = Math.Max(reach, Math.Abs(row.Margin ?? 0));
            labels = Math.Max(labels, Shorten(row.Label).Length);
            hasMargin |= row.Margin is not null;
        }

        var scale = reach > 0 ? (HalfWidth - 1) / reach : 0;
        var lines = new List<string> { new string(' ', labels + 2) + Axis() };
        foreach (var row in block.Rows) lines.Add(Shorten(row.Label).PadRight(labels + 2) + Bar(row, scale) + "  " + MarkdownText.OneLine(row.Text));
        if (hasMargin) lines.Add("(╎ marks the harm accepted beforehand)");
        return lines;
    }

    private static string Axis() => "worse ◂" + new string('─', HalfWidth - 8) + " 0 " + new string('─', HalfWidth - 9) + "▸ better";

    private static string Bar(IntervalRow row, double scale)
    {
        Span<char> cells = stackalloc char[(2 * HalfWidth) + 1];
        cells.Fill(' ');
        cells[HalfWidth] = '│';
        if (row.Low is { } low && row.High is { } high)
        {
            var from = At(low, scale);
            var to = At(high, scale);
            for (var i = from; i <= to; i++) cells[i] = i == HalfWidth ? '┼' : '─';
            if (from < to)
            {
                cells[from] = '├';
                cells[to] = '┤';
            }
        }

        if (row.Margin is { } margin && cells[At(margin, scale)] == ' ') cells[At(margin, scale)] = '╎';
        cells[At(row.Point, scale)] = '●';
        return new string(cells);
    }

    private static int At(double value, double scale) =>
        Math.Clamp(HalfWidth + (int)Math.Round(value * scale, MidpointRounding.AwayFromZero), 0, 2 * HalfWidth);

    private static string Shorten(string label)
    {
        var line = MarkdownText.OneLine(label).Trim();
        if (line.Length <= WidestLabel) return line;
        var end = WidestLabel - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd() + "…";
    }
}
