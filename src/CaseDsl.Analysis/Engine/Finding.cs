using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>One diagnostic as a reader meets it: with its rule, its severity after configuration, and what silences it.</summary>
/// <param name="SuppressedBy">The comment that silences it, or null.</param>
public sealed record Finding(RuleDescriptor Descriptor, Severity Severity, Diagnostic Diagnostic, Suppression? SuppressedBy = null)
{
    public string Id => Descriptor.Id;

    public string Slug => Descriptor.Slug;

    public string Message => Diagnostic.Message;

    public Location Location => Diagnostic.Location;

    public ImmutableArray<RelatedPlace> Related => Diagnostic.Related;

    public ImmutableArray<CodeFix> Fixes => Diagnostic.Fixes;

    /// <summary>The order of reports: by file, then place, then ID.</summary>
    public static int Compare(Finding left, Finding right)
    {
        int order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        if (order == 0)
            order = left.Location.Span.Start.CompareTo(right.Location.Span.Start);
        if (order == 0)
            order = left.Location.Span.Length.CompareTo(right.Location.Span.Length);
        if (order == 0)
            order = string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
