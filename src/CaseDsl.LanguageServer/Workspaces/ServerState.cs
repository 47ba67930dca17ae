using System.Collections.Immutable;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer;

/// <summary>Everything that answers depend on, at one moment; a request is answered from the state that it met.</summary>
internal sealed record ServerState
{
    public ImmutableArray<WorkspaceRoot> Roots { get; init; } = [];

    /// <summary>By full path.</summary>
    public ImmutableDictionary<string, OpenDocument> Open { get; init; } = ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal);

    public required EditorConfigFiles Settings { get; init; }

    /// <summary>Counts the changes.</summary>
    public long Generation { get; init; }

    /// <summary>The innermost opened folder that a path lies in, else the workspace that a file was opened alone in; null where there is none.</summary>
    public WorkspaceRoot? HomeOf(string fullPath)
    {
        WorkspaceRoot? home = null;
        foreach (var root in Roots)
        {
            if (root.Folder.Contains(fullPath) && (home is null || IsNearer(root, home)))
            {
                home = root;
            }
        }

        return home;
    }

    /// <summary>A document by its address; null where no workspace has it.</summary>
    public DocumentView? Find(string uri, PositionEncoding encoding) => FindFile(DocumentUri.ToPath(uri), encoding);

    /// <summary>A document by its full path; null where no workspace has it.</summary>
    public DocumentView? FindFile(string fullPath, PositionEncoding encoding) =>
        HomeOf(fullPath) is { } root && root.Snapshot.TryGetDocument(root.Folder.RelativePath(fullPath), out var document)
            ? new DocumentView(this, root, document, encoding)
            : null;

    /// <summary>The address of a file, as the editor writes it where it holds it.</summary>
    public string UriOf(string fullPath) => Open.TryGetValue(fullPath, out var document) ? document.Uri : DocumentUri.FromPath(fullPath);

    /// <summary>The state with a root put in place of the one at its folder, or added.</summary>
    public ServerState With(WorkspaceRoot root)
    {
        for (var i = 0; i < Roots.Length; i++)
        {
            if (Roots[i].Folder == root.Folder)
            {
                return this with { Roots = Roots.SetItem(i, root) };
            }
        }

        return this with { Roots = Roots.Add(root) };
    }

    private static bool IsNearer(WorkspaceRoot root, WorkspaceRoot than) =>
        root.IsOpened == than.IsOpened ? root.Folder.Root.Length > than.Folder.Root.Length : root.IsOpened;
}
