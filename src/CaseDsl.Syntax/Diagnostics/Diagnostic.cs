using System.Collections.Immutable;

namespace CaseDsl.Syntax;

/// <summary>
/// What one stage of the compiler has to say of one place, before severity configuration and suppression. Its
/// descriptor (slug, level, documentation) is found by <see cref="Id"/> in the table of rules.
/// </summary>
/// <param name="Id">As <c>CASE2005</c>; never reused.</param>
/// <param name="Message">What is wrong, why it matters, and what to write instead; no final full stop is added.</param>
public sealed record Diagnostic(string Id, Location Location, string Message)
{
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>True where the text could be removed without loss; editors fade it.</summary>
    public bool IsUnnecessary { get; init; }
}
