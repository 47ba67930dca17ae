using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Workspace;

/// <summary>How a set of files is to be checked.</summary>
public sealed record CheckOptions
{
    /// <summary>What holds for every file; severities come from the .editorconfig files above each.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;

    /// <summary>The pages that are committed beside a file; null where pages are not compared. Called from any thread.</summary>
    public Func<CaseFile, SemanticModel, IEnumerable<CommittedPage>>? CommittedPages { get; init; }

    /// <summary>How many draws a figure takes where its uncertainty has to be computed.</summary>
    public int DrawCount { get; init; } = CompilationOptions.Default.DrawCount;

    /// <summary>True to keep what comments silence, and with it the texts that it stands in.</summary>
    public bool KeepSuppressed { get; init; }

    /// <summary>Called after each file, from any thread.</summary>
    public Action Done { get; init; } = static () => { };
}
