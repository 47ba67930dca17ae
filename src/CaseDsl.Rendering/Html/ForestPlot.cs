using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Html;

/// <summary>
/// Intervals as a forest plot: a row each on one scale. Places are shares of the width, so that it fits a phone without getting small.
/// </summary>
internal static class ForestPlot
{
    // Room at both ends for the ends' marks.
    private const double Reach = 0.47;
    private const int MostTicks = 3;

    internal static void Append(StringBuilder text, IntervalsBlock block, string at, Func<Location?, string> atRow)
    {
        var reach = 0.0;
        foreach (var row in block.Rows)
        {
            foreach (var value in (double?[])[row.Point, row.Low, row.High, row.Margin]) reach = Math.Max(reach, Math.Abs(value ?? 0));
        }

        if (!(reach > 0)) reach = 0.01;
        var step = Step(reach);
        text.Append("<figure class=\"forest\"").Append(at).Append(">\n<figcaption>Relative change with its interval: worse to the left, better to the right")
            .Append(block.Rows.Any(static row => row.Margin is not null) ? "; the dashed mark is the harm accepted beforehand" : "").Append("</figcaption>\n");
        foreach (var row in block.Rows)
        {
            text.Append("<div class=\"row ").Append(HtmlWriter.Name(row.Tone)).Append('"').Append(atRow(row.Source)).Append("><span class=\"label\">")
                .Append(HtmlEscape.Text(row.Label)).Append("</span>");
            Bar(text, row, reach, step);
            text.Append("<span class=\"value\">").Append(HtmlEscape.Text(row.Text)).Append("</span></div>\n");
        }

        Axis(text, reach, step);
        text.Append("</figure>\n");
    }

    private static void Bar(StringBuilder text, IntervalRow row, double reach, double step)
    {
        text.Append("<svg role=\"img\" width=\"100%\" height=\"26\"><title>").Append(HtmlEscape.Text(Description(row))).Append("</title>");
        foreach (var tick in Ticks(reach, step)) Line(text, "grid", X(tick, reach), X(tick, reach), 0, 26);
        Line(text, "zero", "50%", "50%", 0, 26);
        if (row.Margin is { } margin) Line(text, "margin", X(margin, reach), X(margin, reach), 3, 23);
        if (row.Low is { } low && row.High is { } high)
        {
            Line(text, "interval", X(low, reach), X(high, reach), 13, 13);
            Line(text, "interval", X(low, reach), X(low, reach), 8, 18);
            Line(text, "interval", X(high, reach), X(high, reach), 8, 18);
        }

        text.Append("<circle cx=\"").Append(X(row.Point, reach)).Append("\" cy=\"13\" r=\"5\"/></svg>");
    }

    private static void Axis(StringBuilder text, double reach, double step)
    {
        text.Append("<div class=\"row axis\" aria-hidden=\"true\"><span class=\"label\"></span><svg width=\"100%\" height=\"22\">");
        foreach (var tick in Ticks(reach, step))
        {
            text.Append("<text x=\"").Append(X(tick, reach)).Append("\" y=\"14\" text-anchor=\"middle\">")
                .Append(tick == 0 ? "0" : Svg.N(Math.Abs(tick) * 100) + "%").Append("</text>");
        }

        text.Append("<text class=\"end\" x=\"0\" y=\"14\">◂ worse</text><text class=\"end\" x=\"100%\" y=\"14\" text-anchor=\"end\">better ▸</text></svg><span class=\"value\"></span></div>\n");
    }

    private static void Line(StringBuilder text, string name, string fromX, string toX, int fromY, int toY) =>
        text.Append("<line class=\"").Append(name).Append("\" x1=\"").Append(fromX).Append("\" x2=\"").Append(toX)
            .Append("\" y1=\"").Append(fromY).Append("\" y2=\"").Append(toY).Append("\"/>");

    private static string X(double value, double reach) => Svg.Percent(0.5 + (Math.Clamp(value / reach, -1, 1) * Reach));

    // Round steps, so that no more than a few fit on a side; the outermost fifth is kept for the words.
    private static IEnumerable<double> Ticks(double reach, double step)
    {
        var most = (int)Math.Floor(reach * 0.72 / step);
        for (var i = -most; i <= most; i++) yield return i * step;
    }

    private static double Step(double reach)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(reach / MostTicks)));
        foreach (var factor in (double[])[1, 2, 5])
        {
            if (reach / (power * factor) <= MostTicks) return power * factor;
        }

        return power * 10;
    }

    private static string Description(IntervalRow row) =>
        row.Label + ": " + row.Text + row.Tone switch { Tone.Good => ", better", Tone.Bad => ", worse", _ => row.Low is null ? ", no interval given" : ", no difference shown" };
}
