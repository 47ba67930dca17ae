namespace CaseDsl.Cli;

/// <summary>What a declaration comes to where that is no single figure: sentences and tables for a person, a record for a program.</summary>
/// <param name="section">The array of the JSON report that the record stands in: <c>backlogs</c>.</param>
/// <param name="record">Makes the record; a text report never asks for it.</param>
internal sealed class EvaluatedDetail(string section, Func<EvaluatedRecord> record)
{
    // Made once, and what it is made from let go: a report of many files keeps no file's figures.
    private readonly Lazy<EvaluatedRecord> _record = new(record, isThreadSafe: false);

    /// <summary>The sections of a report, each an array that may be empty.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["claims", "experiments", "tradeoffs", "sheets", "launches", "backlogs", "critiques", "rehearsals"];

    public string Section { get; } = section;

    /// <summary>Field by field.</summary>
    public EvaluatedRecord Record => _record.Value;

    /// <summary>The answer first, a sentence each.</summary>
    public List<string> Sentences { get; } = [];

    public List<TextTable> Tables { get; } = [];
}
