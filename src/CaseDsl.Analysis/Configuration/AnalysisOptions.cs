using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>How one file is to be analysed.</summary>
public sealed record AnalysisOptions
{
    public static AnalysisOptions Default { get; } = new();

    public SeverityConfiguration Configuration { get; init; } = SeverityConfiguration.Default;

    /// <summary>Only these rules (IDs, slugs, families, prefixes) are reported; every rule where empty. Syntax errors always are.</summary>
    public ImmutableArray<string> Select { get; init; } = [];

    /// <summary>These rules (as in <see cref="Select"/>) are not reported.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>
    /// True where every file of the workspace is analysed, so that what another file may still answer (is this name used? does
    /// anything claim this model?) waits in <see cref="AnalysisResult.Summary"/> for <see cref="WorkspaceAnalyzer"/>.
    /// </summary>
    public bool IsWholeWorkspace { get; init; }

    /// <summary>A monotonic clock in ticks, for the cost of each rule; no cost is measured without one.</summary>
    public Func<long>? Clock { get; init; }

    /// <summary>
    /// How many lines of Markdown a declaration's page has: handed in by the programs, since pages are made by a room that
    /// knows this one. Rules about the length of pages are silent without it.
    /// </summary>
    public Func<SemanticModel, DeclarationSymbol, int>? PageLines { get; init; }

    /// <summary>The pages that are committed beside the file, handed in by the programs, which can read and render; null where pages are not compared.</summary>
    public Func<SemanticModel, IEnumerable<CommittedPage>>? CommittedPages { get; init; }

    /// <summary>False where a rule is silent for want of what it needs, not because all is well.</summary>
    public bool IsGivenTo(RuleDescriptor descriptor) => descriptor.Needs switch
    {
        RuleNeeds.WholeWorkspace => IsWholeWorkspace,
        RuleNeeds.PageLines => PageLines is not null,
        RuleNeeds.CommittedPages => CommittedPages is not null,
        _ => true,
    };

    /// <summary>The severity with which a rule reports under these options; none where it is switched off or not selected.</summary>
    public Severity SeverityOf(RuleDescriptor descriptor)
    {
        if (descriptor.Family != RuleFamily.Syntax.Name && descriptor.Family != RuleFamily.Internal.Name)
        {
            if (!Select.IsDefaultOrEmpty && !Names(Select, descriptor))
                return Severity.None;
            if (!Ignore.IsDefaultOrEmpty && Names(Ignore, descriptor))
                return Severity.None;
        }

        return Configuration.Of(descriptor);
    }

    private static bool Names(ImmutableArray<string> keys, RuleDescriptor descriptor)
    {
        foreach (string key in keys)
        {
            if (descriptor.IsNamed(key) || RuleFamily.Find(key)?.Name == descriptor.Family || string.Equals(key, "all", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
