using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>What a check has to say, whatever it is written as.</summary>
/// <param name="Files">Those that could be read, in the order of their paths.</param>
/// <param name="Problems">What could not be read or understood.</param>
internal sealed record CheckOutcome(ImmutableArray<ReportedFile> Files, ImmutableArray<FileProblem> Problems)
{
    /// <summary>Of the findings to report.</summary>
    public CheckTotals Totals { get; init; } = CheckTotals.Of(Files);

    /// <summary>The sentence that was checked in place of files; null for files.</summary>
    public string? Sentence { get; init; }

    /// <summary>How the baseline is called where there is one; null where there is none.</summary>
    public string? Baseline { get; init; }
}

/// <summary>One file of a report.</summary>
/// <param name="Findings">To be reported, in the order of their places.</param>
/// <param name="Suppressed">What comments silence, where the report tells of it.</param>
/// <param name="Known">What the baseline forgives.</param>
internal sealed record ReportedFile(CaseFile File, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Suppressed, ImmutableArray<Finding> Known)
{
    /// <summary>All of them in the order of their places, each with its fingerprint.</summary>
    public IEnumerable<(Finding Finding, Fingerprint Fingerprint)> Fingerprinted()
    {
        var all = Findings.AddRange(Suppressed).AddRange(Known).Sort(Finding.Compare);
        return all.Zip(Fingerprints.Of(all));
    }
}
