using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>What a person reads after the findings of one sentence: the claim to write instead.</summary>
internal static class SentenceReport
{
    public static void Write(string sentence, TextWriter into)
    {
        into.WriteLine();
        into.WriteLine("Write it as a claim, and every number in it can be checked:");
        into.WriteLine();
        foreach (var line in SentenceSkeleton.Of(sentence).TrimEnd('\n').Split('\n'))
        {
            into.WriteLine(line.Length > 0 ? "  " + line : "");
        }
    }
}
