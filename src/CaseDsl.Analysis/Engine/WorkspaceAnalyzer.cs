using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>Decides what only all files together can tell, from their summaries.</summary>
public static class WorkspaceAnalyzer
{
    /// <param name="summaries">One a file, from analyses with <see cref="AnalysisOptions.IsWholeWorkspace"/>.</param>
    /// <param name="withSuppressed">True to have those that a comment silences, too.</param>
    /// <returns>The findings that no other file answers, by file and place.</returns>
    public static ImmutableArray<Finding> Analyze(IEnumerable<FileSummary> summaries, bool withSuppressed = false)
    {
        List<FileSummary> files = [.. summaries];
        var given = new Dictionary<(string Path, string Name), NameNeeds>();
        foreach (FileSummary file in files)
        {
            foreach (NameUse use in file.Uses)
            {
                given.TryGetValue((use.Path, use.Name), out NameNeeds before);
                given[(use.Path, use.Name)] = before | use.Gives;
            }
        }

        var findings = new List<Finding>();
        foreach (FileSummary file in files)
        {
            foreach (PendingFinding pending in file.Pending)
            {
                given.TryGetValue((file.Path, pending.Name), out NameNeeds gives);
                NameNeeds missing = pending.Missing & ~gives;
                if (pending.Report(missing) is { } finding && finding.Severity != Severity.None && (withSuppressed || finding.SuppressedBy is null))
                    findings.Add(finding);
            }
        }

        findings.Sort(Finding.Compare);
        return [.. findings];
    }
}
