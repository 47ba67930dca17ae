using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>One flaw of an experiment, shown or only named.</summary>
/// <param name="Name">As a critique names it: <c>short_run</c>.</param>
/// <param name="Standing">Shown, named, or both.</param>
/// <param name="Rule">The rule that looks for it; null where none can.</param>
/// <param name="Shown">What the experiment shows of it, with the numbers and where they stand; null where nothing.</param>
/// <param name="Finding">What the critique says of it; null where it leaves it out.</param>
public sealed record CritiqueFlaw(string Name, FlawStanding Standing, RuleDescriptor? Rule, Diagnostic? Shown, FindingSymbol? Finding)
{
    /// <summary>How grave it is: its rule's severity; of a flaw that no rule looks for, a warning.</summary>
    public Severity Severity => Rule?.DefaultSeverity ?? Severity.Warning;
}
