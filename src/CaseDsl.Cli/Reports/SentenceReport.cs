using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>What a person reads after the findings of one sentence: their number, and the claim to write instead.</summary>
internal static class SentenceReport
{
    public static void Write(string sentence, CheckTotals totals, TextWriter into)
    {
        if (totals.Errors + totals.Warnings + totals.Suggestions == 0)
        {
            into.WriteLine("1 sentence checked: nothing to report");
            return;
        }

        into.WriteLine($"1 sentence checked: {Count.Of(totals.Errors, "error")}, {Count.Of(totals.Warnings, "warning")}, {Count.Of(totals.Suggestions, "suggestion")}");
        into.WriteLine();
        into.WriteLine("Write it as a claim, and every number in it can be checked:");
        into.WriteLine();
        foreach (var line in SentenceSkeleton.Of(sentence).TrimEnd('\n').Split('\n'))
        {
            into.WriteLine(line.Length > 0 ? "  " + line : "");
        }
    }
}
