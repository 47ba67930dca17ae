using System.Globalization;
using System.Text;
using CaseDsl.Analysis;

namespace CaseDsl.LanguageServer;

/// <summary>A case's score as an editor shows it: each point with a link to the line that earned or lost it.</summary>
internal static class ScoreMarkdown
{
    public static string Write(CaseScore score, DocumentView view)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Judgment score: {score.Total} of 100\n");
        foreach (var part in ScoreTable.Parts)
        {
            var most = ScoreTable.Criteria.Where(criterion => criterion.Part == part).Sum(static criterion => criterion.Weight);
            text.Append(CultureInfo.InvariantCulture, $"\n## {part}: {score.Of(part)} of {most}\n\n| Points | Asks | What stands there | What would earn the rest |\n| --- | --- | --- | --- |\n");
            foreach (var points in score.Points.Where(points => points.Criterion.Part == part))
            {
                var says = points.Where is { } where && view.LocationOf(where) is var place
                    ? string.Create(CultureInfo.InvariantCulture, $"[line {place.Range.Start.Line + 1}]({place.Uri}#L{place.Range.Start.Line + 1}): {Cell(points.Says)}")
                    : Cell(points.Says);
                text.Append(CultureInfo.InvariantCulture, $"| {points.Earned} of {points.Criterion.Weight} | {Cell(points.Criterion.Asks)} | {says} | {(points.IsWhole ? "" : Cell(points.Criterion.Earns))} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text
        .ReplaceLineEndings(" ")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
