using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>
/// A rule's own page. <paramref name="Bad"/> and <paramref name="Good"/> are whole case files that the tests run: the bad
/// one raises this rule and none but those named in <see cref="AlsoRaises"/>, the good one raises nothing.
/// </summary>
/// <param name="What">What is reported, in Markdown.</param>
/// <param name="Why">Why it matters to a subscriber or to the bill.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record RuleDocumentation(string What, string Why, string Remedy, string Bad, string Good)
{
    /// <summary>IDs of other rules that the bad example can't help raising.</summary>
    public ImmutableArray<string> AlsoRaises { get; init; } = [];
}
