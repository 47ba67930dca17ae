using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>What one file's analysis gave.</summary>
public sealed class AnalysisResult
{
    internal AnalysisResult(ImmutableArray<Finding> findings, ImmutableArray<Finding> suppressed, FileSummary summary, ImmutableArray<long> ruleTicks)
    {
        Findings = findings;
        Suppressed = suppressed;
        Summary = summary;
        RuleTicks = ruleTicks;
    }

    /// <summary>What is to be reported, by place: not suppressed, severity above none.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What comments in the file silence, by place.</summary>
    public ImmutableArray<Finding> Suppressed { get; }

    /// <summary>What only the whole workspace can tell: give it to <see cref="WorkspaceAnalyzer"/>.</summary>
    public FileSummary Summary { get; }

    /// <summary>The time of each rule of <see cref="RuleTable.Rules"/>, in the ticks of the clock handed in; empty without one.</summary>
    public ImmutableArray<long> RuleTicks { get; }
}
