using System.Text;
using CaseDsl.Rendering.Markdown;

namespace CaseDsl.Rendering.Pictures;

/// <summary>
/// Intervals one under the other on one scale of relative change, worse to the left and better to the right of no change.
/// A reader sees at once what crosses zero, and how far from its margin a guardrail is.
/// </summary>
internal sealed class IntervalPicture
{
    private const int HalfWidth = 24;
    private const int WidestLabel = 28;

    private sealed record Row(string Label, double Point, double? Low, double? High, double? Margin, string Text);

    private readonly List<Row> _rows = [];

    internal bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds an interval.</summary>
    /// <param name="label">What it is of, in plain text.</param>
    /// <param name="point">The relative change, as a fraction.</param>
    /// <param name="low">The interval's lower end; null where there is none.</param>
    /// <param name="high">The interval's upper end.</param>
    /// <param name="higherIsBetter">Which way is better: the row is turned so that better is to the right.</param>
    /// <param name="margin">The harm accepted, as a signed relative change; null where there is none.</param>
    /// <param name="text">The figure, printed at the row's end.</param>
    internal void Add(string label, double point, double? low, double? high, bool higherIsBetter, double? margin, string text)
    {
        if (!double.IsFinite(point) || (low is { } l && !double.IsFinite(l)) || (high is { } h && !double.IsFinite(h))) return;
        var sign = higherIsBetter ? 1 : -1;
        var (from, to) = higherIsBetter ? (low, high) : (-high, -low);
        _rows.Add(new Row(Shorten(label), sign * point, from, to, margin is { } m && double.IsFinite(m) ? sign * m : null, MarkdownText.OneLine(text)));
    }

    /// <summary>The picture as lines of a code block.</summary>
    internal IReadOnlyList<string> Lines()
    {
        var reach = 0.0;
        var labels = 0;
        var hasMargin = false;
        foreach (var row in _rows)
        {
            reach = Math.Max(reach, Math.Max(Math.Abs(row.Point), Math.Max(Math.Abs(row.Low ?? 0), Math.Abs(row.High ?? 0))));
            reach = Math.Max(reach, Math.Abs(row.Margin ?? 0));
            labels = Math.Max(labels, row.Label.Length);
            hasMargin |= row.Margin is not null;
        }

        var scale = reach > 0 ? (HalfWidth - 1) / reach : 0;
        var lines = new List<string> { new string(' ', labels + 2) + Axis() };
        foreach (var row in _rows) lines.Add(row.Label.PadRight(labels + 2) + Bar(row, scale) + "  " + row.Text);
        if (hasMargin) lines.Add("(╎ marks the harm accepted beforehand)");
        return lines;
    }

    private static string Axis() => "worse ◂" + new string('─', HalfWidth - 8) + " 0 " + new string('─', HalfWidth - 9) + "▸ better";

    private static string Bar(Row row, double scale)
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
