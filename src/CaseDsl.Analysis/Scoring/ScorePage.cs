using System.Globalization;
using System.Text;

namespace CaseDsl.Analysis;

/// <summary>What the score asks, in Markdown: docs/score.md holds it.</summary>
public static class ScorePage
{
    public static string Write()
    {
        var page = new StringBuilder(
            "# The judgment score\n\n"
            + "`casedsl score` reads from a case how its author judged: 0 to 100 points, each with the line that earned or lost it.\n"
            + "It scores what is written, not the person. Where a question is asked of several claims, options or decisions, those that hold earn\n"
            + "their share of the points, rounded down. A case is its file and the files it uses.\n");
        foreach (string part in ScoreTable.Parts)
        {
            ScoreCriterion[] criteria = [.. ScoreTable.Criteria.Where(criterion => criterion.Part == part)];
            page.Append(CultureInfo.InvariantCulture, $"\n## {Say.Capital(part)}: {criteria.Sum(static criterion => criterion.Weight)} points\n\n| Name | Points | Asks | What earns it |\n| --- | --- | --- | --- |\n");
            foreach (ScoreCriterion criterion in criteria)
                page.Append(CultureInfo.InvariantCulture, $"| `{criterion.Name}` | {criterion.Weight} | {criterion.Asks} | {criterion.Earns} |\n");
        }

        return page.ToString();
    }
}
