using CaseDsl.Analysis;
using CaseDsl.Syntax;

namespace CaseDsl.Cli;

/// <summary>The score of one case with how its places are called.</summary>
internal sealed record ScoredCase(string Path, CaseScore Score, Func<Location, string> DisplayPath)
{
    public string? Place(ScorePoints points) => points.Where is { } where ? $"{Printable.OneLine(DisplayPath(where))}:{where.Start.Line + 1}" : null;
}

/// <summary>Writes judgment scores: each point with the line that earned or lost it, and what would earn the missing ones.</summary>
internal static class ScoreReport
{
    public static void WriteText(IReadOnlyList<ScoredCase> cases, TextWriter into)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (i > 0)
            {
                into.WriteLine();
            }

            var scored = cases[i];
            into.WriteLine($"{Printable.OneLine(scored.Path)}: {scored.Score.Total} of 100");
            foreach (var part in ScoreTable.Parts)
            {
                into.WriteLine();
                into.WriteLine($"{part}: {scored.Score.Of(part)} of {Most(part)}");
                foreach (var points in scored.Score.Points.Where(p => p.Criterion.Part == part))
                {
                    into.WriteLine($"  {points.Earned,2} of {points.Criterion.Weight,2}  {points.Criterion.Asks}");
                    into.WriteLine($"            {(scored.Place(points) is { } place ? place + ": " : "")}{Printable.OneLine(points.Says)}");
                    if (!points.IsWhole)
                    {
                        into.WriteLine($"            to earn it: {points.Criterion.Earns}");
                    }
                }
            }
        }
    }

    public static void WriteMarkdown(IReadOnlyList<ScoredCase> cases, TextWriter into)
    {
        into.WriteLine("# Judgment score");
        foreach (var scored in cases)
        {
            into.WriteLine();
            into.WriteLine($"## {Cell(scored.Path)}: {scored.Score.Total} of 100");
            foreach (var part in ScoreTable.Parts)
            {
                into.WriteLine();
                into.WriteLine($"### {Cell(scored.Path)}, {part}: {scored.Score.Of(part)} of {Most(part)}");
                into.WriteLine();
                into.WriteLine("| Points | Asks | Line | What would earn the rest |");
                into.WriteLine("| --- | --- | --- | --- |");
                foreach (var points in scored.Score.Points.Where(p => p.Criterion.Part == part))
                {
                    var line = (scored.Place(points) is { } place ? place + ": " : "") + points.Says;
                    into.WriteLine($"| {points.Earned} of {points.Criterion.Weight} | {points.Criterion.Asks} | {Cell(line)} | {(points.IsWhole ? "" : points.Criterion.Earns)} |");
                }
            }
        }
    }

    public static void WriteJson(IReadOnlyList<ScoredCase> cases, TextWriter into)
    {
        var json = Json.Writer(into);
        json.WriteStartObject();
        json.WritePropertyName("cases");
        json.WriteStartArray();
        foreach (var scored in cases)
        {
            json.WriteStartObject();
            json.Write("path", scored.Path);
            json.Write("score", scored.Score.Total);
            json.WritePropertyName("points");
            json.WriteStartArray();
            foreach (var points in scored.Score.Points)
            {
                json.WriteStartObject();
                json.Write("name", points.Criterion.Name);
                json.Write("part", points.Criterion.Part);
                json.Write("earned", points.Earned);
                json.Write("most", points.Criterion.Weight);
                json.Write("path", points.Where is { } at ? scored.DisplayPath(at) : null);
                json.WritePropertyName("line");
                json.WriteValue(points.Where is { } where ? where.Start.Line + 1 : (int?)null);
                json.Write("says", points.Says);
                json.Write("remedy", points.IsWhole ? null : points.Criterion.Earns);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.End();
    }

    private static int Most(string part) => ScoreTable.Criteria.Where(c => c.Part == part).Sum(static c => c.Weight);

    private static string Cell(string text) =>
        Printable.OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
