using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>One property that a declaration takes.</summary>
public sealed record PropertySchema
{
    /// <summary>The word before the colon.</summary>
    public required string Name { get; init; }

    public required PropertyShape Shape { get; init; }

    /// <summary>True where a declaration without it is incomplete.</summary>
    public bool Required { get; init; }

    /// <summary>The rule that tells of its absence in place of CASE2003; null where none does.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>True where it takes several values, with commas between.</summary>
    public bool IsList { get; init; }

    /// <summary>The words it takes; empty where any word will do.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The kinds of declaration it may name; empty where it names none, or any.</summary>
    public ImmutableArray<DeclarationKind> Refers { get; init; } = [];

    /// <summary>The kinds of metric it may name, where it may name metrics; empty where any will do.</summary>
    public ImmutableArray<string> MetricKinds { get; init; } = [];

    public FigureExpectation Expects { get; init; }

    /// <summary>What holds where it is absent, as it would be written; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>A line or two, for a person.</summary>
    public required string Documentation { get; init; }

    /// <summary>A whole property as it would be written.</summary>
    public required string Example { get; init; }

    /// <summary>True where a declaration of <paramref name="kind"/> may be named.</summary>
    public bool MayRefer(DeclarationKind kind) => Refers.IsEmpty || Refers.Contains(kind);
}
