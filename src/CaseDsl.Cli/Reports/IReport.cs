using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One way to write what a check found. Files come in the order of their paths, each at most once.</summary>
internal interface IReport
{
    /// <summary>Writes one file's findings, which are in the order of their places.</summary>
    void Add(CaseFile file, IReadOnlyList<Finding> findings);

    /// <summary>Writes what comes after the last file.</summary>
    void Finish(CheckTotals totals);
}
