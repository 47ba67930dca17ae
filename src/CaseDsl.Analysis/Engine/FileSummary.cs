using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>
/// What is left of a file once it is analysed and its tree dropped: what it couldn't decide alone, and what it does with
/// other files' names.
/// </summary>
/// <param name="Pending">Findings that another file may answer.</param>
/// <param name="Uses">Each name of another file that this one uses, once.</param>
public sealed record FileSummary(string Path, ImmutableArray<PendingFinding> Pending, ImmutableArray<NameUse> Uses);

/// <summary>What a declared name may lack in its own file and be given by another.</summary>
[Flags]
public enum NameNeeds
{
    None = 0,

    /// <summary>Something refers to it.</summary>
    Use = 1,

    /// <summary>A claim is made about it.</summary>
    Claim = 2,

    /// <summary>A surface shows it.</summary>
    Surface = 4,
}

/// <summary>A finding about <paramref name="Name"/> that holds unless other files give what is missing.</summary>
/// <param name="Reports">By what is still missing when every file has been read: the finding for it.</param>
public sealed record PendingFinding(string Name, NameNeeds Missing, ImmutableArray<Finding?> Reports)
{
    /// <summary>The finding for what is still missing; null where nothing is.</summary>
    public Finding? Report(NameNeeds still) => Reports[(int)(still & Missing)];
}

/// <summary>A name that the file <paramref name="Path"/> declares, and what another file gives it.</summary>
public readonly record struct NameUse(string Path, string Name, NameNeeds Gives);
