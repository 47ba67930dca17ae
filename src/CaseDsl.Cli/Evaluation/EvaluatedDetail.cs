namespace CaseDsl.Cli;

/// <summary>What a declaration comes to where that is no single figure: sentences and tables for a person, a record for a program.</summary>
/// <param name="Section">The array of the JSON report that <paramref name="Record"/> stands in: <c>backlogs</c>.</param>
/// <param name="Record">Field by field.</param>
internal sealed record EvaluatedDetail(string Section, EvaluatedRecord Record)
{
    /// <summary>The sections of a report, each an array that may be empty.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["claims", "experiments", "tradeoffs", "sheets", "launches", "backlogs", "critiques", "rehearsals"];

    /// <summary>The answer first, a sentence each.</summary>
    public List<string> Sentences { get; } = [];

    public List<TextTable> Tables { get; } = [];
}
