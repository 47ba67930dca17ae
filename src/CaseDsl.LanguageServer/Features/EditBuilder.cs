using System.Collections.Immutable;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>Turns changes of a workspace's files into an edit, in the form that the editor knows.</summary>
internal static class EditBuilder
{
    public static WorkspaceEdit Build(DocumentView view, ImmutableArray<FileChange> changes, Client client) =>
        Build(client, changes.Select(change => (view.Root, change)), view.State, view.Encoding);

    /// <summary>The same for changes of files of several workspaces.</summary>
    public static WorkspaceEdit Build(Client client, IEnumerable<(WorkspaceRoot Root, FileChange Change)> changes, ServerState state, PositionEncoding encoding)
    {
        var byFile = new SortedDictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        foreach (var (root, change) in changes)
        {
            if (TextOf(root, change.Path) is not { } text)
            {
                continue;
            }

            var path = root.Folder.FullPath(change.Path);
            if (!byFile.TryGetValue(path, out var edits))
            {
                byFile.Add(path, edits = []);
            }

            edits.Add(new TextEdit { Range = LineMap.Of(text).RangeOf(change.Change.Span, encoding), NewText = change.Change.NewText ?? "" });
        }

        return client.Capabilities.Workspace?.WorkspaceEdit?.DocumentChanges == true
            ? new WorkspaceEdit
            {
                DocumentChanges =
                [
                    .. byFile.Select(file => new TextDocumentEdit(
                        new VersionedTextDocumentIdentifier { Uri = state.UriOf(file.Key), Version = state.Open.TryGetValue(file.Key, out var open) ? open.Version : null },
                        [.. file.Value])),
                ],
            }
            : new WorkspaceEdit { Changes = byFile.ToDictionary(file => state.UriOf(file.Key), static file => file.Value.ToArray(), StringComparer.Ordinal) };
    }

    /// <summary>The text of a case file or of a readout.</summary>
    private static SourceText? TextOf(WorkspaceRoot root, string path) =>
        root.Snapshot.TryGetDocument(path, out var document) ? document.Tree.Text : root.Snapshot.Compilation.Options.Readouts.GetValueOrDefault(path);
}
