using System.Globalization;
using System.Text;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Html;

/// <summary>Impact against effort: each initiative a circle with its rank, its colour the worst of its risks, hollow where it is out.</summary>
internal static class MatrixDrawing
{
    private const int Height = 360;
    private const double Least = 0.08;
    private const double Most = 0.84;
    private const int WidestLabel = 34;

    internal static void Append(StringBuilder text, MatrixBlock block, string at, Func<Location?, string> atPoint, string id)
    {
        text.Append("<figure class=\"matrix\"").Append(at).Append(">\n<svg role=\"img\" width=\"100%\" height=\"").Append(Height).Append("\" aria-labelledby=\"")
            .Append(id).Append("-t ").Append(id).Append("-d\"><title id=\"").Append(id).Append("-t\">Impact against effort</title><desc id=\"").Append(id).Append("-d\">")
            .Append(HtmlEscape.Text(Description(block))).Append("</desc>\n");
        Quadrant(text, "first", "0", "0", "Do it first", "1.5%", "5.5%", "start");
        Quadrant(text, "plan", "50%", "0", "Plan it", "98.5%", "5.5%", "end");
        Quadrant(text, "fill", "0", "50%", "Fill in", "1.5%", "97%", "start");
        Quadrant(text, "leave", "50%", "50%", "Leave it", "98.5%", "97%", "end");
        foreach (var point in block.Points) Point(text, point, atPoint(point.Source));
        text.Append("</svg>\n<figcaption><span>Effort: less to the left, more to the right. Impact: more above. Each on a scale to the largest.</span> ")
            .Append("<span class=\"key\"><i class=\"dot good\"></i>low risk</span> <span class=\"key\"><i class=\"dot doubtful\"></i>medium</span> <span class=\"key\"><i class=\"dot bad\"></i>high</span> ")
            .Append("<span class=\"key\"><i class=\"dot neutral\"></i>none stated</span>");
        if (block.Points.Any(static point => point.IsIn == false)) text.Append(" <span class=\"key\"><i class=\"dot out\"></i>dashed: past capacity</span>");
        text.Append("</figcaption>\n</figure>\n");
    }

    private static void Quadrant(StringBuilder text, string name, string x, string y, string label, string labelX, string labelY, string anchor) =>
        text.Append("<rect class=\"").Append(name).Append("\" x=\"").Append(x).Append("\" y=\"").Append(y).Append("\" width=\"50%\" height=\"50%\"/><text class=\"quadrant\" x=\"")
            .Append(labelX).Append("\" y=\"").Append(labelY).Append("\" text-anchor=\"").Append(anchor).Append("\">").Append(label).Append("</text>\n");

    private static void Point(StringBuilder text, MatrixPoint point, string at)
    {
        var x = Least + (Math.Clamp(point.Effort, 0, 1) * Most);
        var y = 1 - Least - (Math.Clamp(point.Impact, 0, 1) * Most);
        var isLeft = x > 0.6;
        text.Append("<g class=\"point ").Append(HtmlWriter.Name(point.Risk)).Append(point.IsIn == false ? " out" : "").Append('"').Append(at).Append("><circle cx=\"")
            .Append(Svg.Percent(x)).Append("\" cy=\"").Append(Svg.Percent(y)).Append("\" r=\"12\"/><text class=\"rank\" x=\"").Append(Svg.Percent(x)).Append("\" y=\"")
            .Append(Svg.Percent(y)).Append("\" dy=\"4.5\" text-anchor=\"middle\">").Append(point.Rank.ToString(CultureInfo.InvariantCulture)).Append("</text><text class=\"name\" x=\"")
            .Append(Svg.Percent(x)).Append("\" y=\"").Append(Svg.Percent(y)).Append("\" dx=\"").Append(isLeft ? "-18" : "18").Append("\" dy=\"4.5\"")
            .Append(isLeft ? " text-anchor=\"end\"" : "").Append('>').Append(HtmlEscape.Text(Svg.Shorten(point.Label, WidestLabel))).Append("</text></g>\n");
    }

    private static string Description(MatrixBlock block)
    {
        var parts = new List<string>();
        foreach (var point in block.Points)
        {
            parts.Add(point.Rank.ToString(CultureInfo.InvariantCulture) + ". " + point.Label + ": impact " + Svg.Percent(Math.Round(point.Impact, 2)) + " and effort " + Svg.Percent(Math.Round(point.Effort, 2))
                + " of the largest" + point.Risk switch { Tone.Bad => ", high risk", Tone.Doubtful => ", medium risk", Tone.Good => ", low risk", _ => "" } + (point.IsIn == false ? ", past capacity" : ""));
        }

        return string.Join("; ", parts) + ".";
    }
}
