using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>
    /// The text that is all one mistake: whatever else a stage makes of it, such as of the words of a text without its quotes, is
    /// not told. Null where the finding explains no other.
    /// </summary>
    public TextSpan? Covers { get; init; }

    /// <summary>True where another finding explains this one.</summary>
    public bool IsCoveredBy(Diagnostic other) =>
        other.Covers is { } covered && !ReferenceEquals(this, other) && Location.Span.Start >= covered.Start && Location.Span.Start <= covered.End && Location.Path == other.Location.Path;

    /// <summary>True where the text could be removed without loss; editors fade it.</summary>
    public bool IsUnnecessary { get; init; }
}
