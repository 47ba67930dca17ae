using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What sort of change an action is.</summary>
public enum CodeActionKind
{
    /// <summary>Mends a finding.</summary>
    Fix,

    /// <summary>Mends every finding of one rule in the file.</summary>
    FixAll,

    /// <summary>Silences a rule.</summary>
    Suppress,

    /// <summary>Adds what is missing, finding or not.</summary>
    Add,

    /// <summary>Takes a part out into a declaration of its own.</summary>
    Extract,
}

/// <summary>Something that an editor can do at a place.</summary>
/// <param name="Title">An imperative without a full stop: "Write 'precision'".</param>
/// <param name="Changes">By path and position; don't overlap within a file.</param>
public sealed record CodeAction(string Title, CodeActionKind Kind, ImmutableArray<FileChange> Changes)
{
    /// <summary>The findings that it mends or silences.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>True where it can't change what the author meant and is the first thing to try.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>What to select once it is done, for a person to write over: a place in the changed text of the file asked; null where nothing is.</summary>
    public TextSpan? SelectAfter { get; init; }
}
