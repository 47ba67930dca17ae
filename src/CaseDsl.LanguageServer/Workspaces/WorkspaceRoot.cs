using System.Collections.Immutable;
using CaseDsl.Editing;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer;

/// <summary>One workspace as the server holds it at one moment: a folder that the editor opened, or the place of a file opened alone.</summary>
internal sealed record WorkspaceRoot
{
    public required WorkspaceFolder Folder { get; init; }

    /// <summary>True for a folder that the editor opened, all of whose case files belong to the workspace.</summary>
    public required bool IsOpened { get; init; }

    /// <summary>True once the folder's files have been read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>True once it was asked for what the files beside one that was opened alone declare.</summary>
    public bool KnowsNamesElsewhere { get; init; }

    public required WorkspaceSnapshot Snapshot { get; init; }

    /// <summary>Paths that files name and where nothing is, so that the disk is not asked at every key.</summary>
    public ImmutableHashSet<string> Absent { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public static WorkspaceRoot Create(WorkspaceFolder folder, bool isOpened) =>
        new() { Folder = folder, IsOpened = isOpened, Snapshot = WorkspaceSnapshot.Empty(isOpened) };
}
