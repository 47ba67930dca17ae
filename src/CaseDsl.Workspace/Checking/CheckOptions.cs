using CaseDsl.Analysis;

namespace CaseDsl.Workspace;

/// <summary>How a set of files is to be checked.</summary>
public sealed record CheckOptions
{
    /// <summary>What holds for every file; severities come from the .editorconfig files above each.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;

    /// <summary>Called after each file, from any thread.</summary>
    public Action Done { get; init; } = static () => { };
}
