using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What sort of word an item is.</summary>
public enum CompletionKind
{
    Keyword,
    Property,
    Operator,
    Word,
    Metric,
    Cost,
    Model,
    Experiment,
    Claim,
    Assumption,
    Source,
    Name,
    Member,
    Figure,
    Function,
    Unit,
    Date,
    File,
    Rule,
}

/// <summary>One word, or one piece of text, that could stand at the cursor.</summary>
/// <param name="Label">What the list shows, and what is matched against what is typed.</param>
/// <param name="NewText">What replaces <see cref="CompletionList.Span"/>.</param>
/// <param name="Key">What <see cref="Completion.Resolve"/> finds the documentation by; opaque.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string NewText, string Key)
{
    /// <summary>The same with places to fill in, in TextMate's snippet syntax; null where there is none.</summary>
    public string? Snippet { get; init; }

    /// <summary>One line beside the label: a figure, a title, what it is of; empty where there is nothing to tell.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Where the name is declared, when that is a file that is not used yet; empty otherwise.</summary>
    public string From { get; init; } = "";

    /// <summary>Items are sorted by this, ordinally.</summary>
    public required string SortText { get; init; }

    /// <summary>Changes elsewhere in the file that go with it: a <c>use</c>.</summary>
    public ImmutableArray<FileChange> AlsoChanges { get; init; } = [];

    /// <summary>True where what follows will be asked for at once: after a dot, a colon.</summary>
    public bool AsksAgain { get; init; }
}
