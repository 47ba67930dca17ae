using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>
/// Holds the state and changes it, one change at a time and each in a fraction of a millisecond; whoever reads takes the
/// state of the moment and is never waited for. What the disk has to be asked for at length is read first, and put in place
/// then.
/// </summary>
internal sealed class WorkspaceHost
{
    private readonly TextFiles _texts;
    private readonly Lock _gate = new();

    /// <summary>When files were last written, as far as a save made anybody look.</summary>
    private readonly Dictionary<string, DateTime> _written = new(StringComparer.Ordinal);
    private readonly DateTime _began = DateTime.UtcNow;
    private ServerState _state;

    public WorkspaceHost(TextFiles texts)
    {
        _texts = texts;
        _state = new ServerState { Settings = new EditorConfigFiles(texts) };
    }

    public ServerState State => Volatile.Read(ref _state);

    /// <summary>Called after each change, in their order, before the next is made.</summary>
    public Action<StateChange> Changed { get; set; } = static _ => { };

    public void Open(TextDocumentItem item)
    {
        var path = DocumentUri.ToPath(item.Uri);
        Change(path, state => SetText(
            WithHome(state with { Open = state.Open.SetItem(path, new OpenDocument(item.Uri, path, item.Version)) }, path, item.Uri),
            path,
            SourceText.From(item.Text)));
    }

    /// <summary>Applies an editor's changes to a document that it holds; those to any other are passed over.</summary>
    public void Edit(VersionedTextDocumentIdentifier document, IReadOnlyList<TextDocumentContentChangeEvent> changes, PositionEncoding encoding)
    {
        var path = DocumentUri.ToPath(document.Uri);
        Change(path, state =>
        {
            if (!state.Open.TryGetValue(path, out var open) || state.FindFile(path, encoding) is not { } view)
            {
                return state;
            }

            var text = view.Text;
            foreach (var change in changes)
            {
                text = change.Range is { } range
                    ? text.WithChanges(new TextChange(LineMap.Of(text).SpanOf(range, encoding), change.Text))
                    : SourceText.From(change.Text);
            }

            var opened = state with { Open = state.Open.SetItem(path, open with { Version = document.Version ?? open.Version }) };
            return SetText(opened, path, text);
        });
    }

    public void Close(string uri)
    {
        var path = DocumentUri.ToPath(uri);
        Change(null, state => WithoutEmptyRoots(SetFromDisk(state with { Open = state.Open.Remove(path) }, path)));
    }

    /// <summary>Takes up folders that the editor opened, and lets go of those it closed. Their files are read by <see cref="Read"/>.</summary>
    public void ChangeFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.Where(DocumentUri.IsFile).Select(DocumentUri.ToPath).ToHashSet(StringComparer.Ordinal);
        Change(null, state =>
        {
            var texts = state.Open.Values
                .Select(open => (Open: open, state.FindFile(open.FullPath, PositionEncoding.Utf16)?.Text))
                .ToList();
            state = state with { Roots = state.Roots.RemoveAll(root => gone.Contains(root.Folder.Root)) };
            foreach (var path in added.Where(DocumentUri.IsFile).Select(DocumentUri.ToPath))
            {
                if (!state.Roots.Any(root => root.IsOpened && root.Folder.Root == path))
                {
                    state = state.With(WorkspaceRoot.Create(new WorkspaceFolder(path), isOpened: true));
                }
            }

            // Documents that are open keep their text, whichever workspace they belong to now.
            foreach (var (open, text) in texts)
            {
                if (text is not null)
                {
                    state = SetText(WithHome(state, open.FullPath, open.Uri), open.FullPath, text);
                }
            }

            return WithoutEmptyRoots(state);
        });
    }

    /// <summary>Reads all of an opened folder's files, and puts them in place where no editor holds them.</summary>
    /// <param name="progress">Told how many files of how many have been read.</param>
    public void Read(WorkspaceFolder folder, Action<int, int> progress, Action<FileProblem> report, CancellationToken cancellation)
    {
        var paths = CaseFileFinder.FilesUnder(_texts.FileSystem, folder.Root, folder, report).Order(StringComparer.Ordinal).ToList();
        var done = 0;
        var settings = State.Settings;
        var trees = OrderedWork.Run(
            paths,
            path =>
            {
                if (!_texts.TryRead(path, out var text, out var problem))
                {
                    report(problem);
                    return null;
                }

                settings.SeveritiesFor(path);
                return SyntaxTree.Parse(text, folder.RelativePath(path));
            },
            () => progress(Interlocked.Increment(ref done), paths.Count),
            cancellation);
        Change(null, state =>
        {
            if (state.Roots.FirstOrDefault(root => root.IsOpened && root.Folder == folder) is not { } root)
            {
                return state;
            }

            var changed = ImmutableDictionary.CreateBuilder<string, SyntaxTree?>(StringComparer.Ordinal);
            foreach (var tree in trees)
            {
                if (tree is not null && !state.Open.ContainsKey(folder.FullPath(tree.Path)) && !IsSame(root, tree))
                {
                    changed[tree.Path] = tree;
                }
            }

            return state.With(Apply(state, root with { IsComplete = true, Absent = root.Absent.Clear() }, changed.ToImmutable()));
        });
    }

    /// <summary>Takes note of what happened to files on the disk.</summary>
    public void FilesChanged(IEnumerable<string> fullPaths)
    {
        var paths = fullPaths.ToHashSet(StringComparer.Ordinal);
        Change(null, state =>
        {
            state = state with { Roots = [.. state.Roots.Select(static root => root with { Absent = root.Absent.Clear() })] };
            if (paths.Any(static path => Path.GetFileName(path) == EditorConfigFiles.FileName))
            {
                state = WithSettings(state with { Settings = new EditorConfigFiles(_texts) });
            }

            foreach (var path in paths)
            {
                state = SetReadout(SetFromDisk(state, path), path);
            }

            return state;
        });
    }

    /// <summary>The known files that no editor holds and that the disk has otherwise, or no longer, since this was last asked.</summary>
    public List<string> Outdated()
    {
        var outdated = new List<string>();
        var now = State;
        foreach (var root in now.Roots)
        {
            foreach (var document in root.Snapshot.Documents)
            {
                var path = root.Folder.FullPath(document.Path);
                if (now.Open.ContainsKey(path))
                {
                    continue;
                }

                var written = _texts.FileSystem.File.GetLastWriteTimeUtc(path);
                var isOutdated = _written.TryGetValue(path, out var known)
                    ? known != written
                    : written >= _began || !_texts.FileSystem.File.Exists(path);
                _written[path] = written;
                if (isOutdated)
                {
                    outdated.Add(path);
                }
            }
        }

        return outdated;
    }

    /// <summary>Makes one change. What a person is editing is named, since it is answered first.</summary>
    private void Change(string? edited, Func<ServerState, ServerState> change)
    {
        lock (_gate)
        {
            var before = _state;
            var after = change(before);
            if (ReferenceEquals(after, before))
            {
                return;
            }

            after = after with { Generation = before.Generation + 1 };
            Volatile.Write(ref _state, after);
            Changed(new StateChange(after, edited, Gone(before, after)));
        }
    }

    private static List<string> Gone(ServerState before, ServerState after)
    {
        var gone = new List<string>();
        foreach (var root in before.Roots)
        {
            if (after.Roots.Any(now => now.Folder == root.Folder && now.Snapshot.Compilation == root.Snapshot.Compilation))
            {
                continue;
            }

            foreach (var document in root.Snapshot.Documents)
            {
                var path = root.Folder.FullPath(document.Path);
                if (after.FindFile(path, PositionEncoding.Utf16) is null)
                {
                    gone.Add(path);
                }
            }
        }

        return gone;
    }

    /// <summary>The state with a workspace for a file that lies in none.</summary>
    private ServerState WithHome(ServerState state, string path, string uri)
    {
        if (state.HomeOf(path) is not null)
        {
            return state;
        }

        var parent = Path.GetDirectoryName(path) ?? path;
        var folder = DocumentUri.IsFile(uri) ? WorkspaceFolder.Find(_texts.FileSystem, parent, parent) : new WorkspaceFolder(parent);
        return state.With(WorkspaceRoot.Create(folder, isOpened: false));
    }

    /// <summary>The state without workspaces of files that were opened alone and are no longer, or lie in an opened folder now.</summary>
    private static ServerState WithoutEmptyRoots(ServerState state) => state with
    {
        Roots = state.Roots.RemoveAll(root => !root.IsOpened && !state.Open.Keys.Any(path => state.HomeOf(path)?.Folder == root.Folder)),
    };

    /// <summary>Gives a document its text in its own workspace, and in every other that has it by a <c>use</c>.</summary>
    private ServerState SetText(ServerState state, string fullPath, SourceText text)
    {
        var home = state.HomeOf(fullPath);
        foreach (var root in state.Roots)
        {
            var path = root.Folder.RelativePath(fullPath);
            var isKnown = root.Snapshot.TryGetDocument(path, out var known) && root.Folder.Contains(fullPath);
            if (!isKnown && root.Folder != home?.Folder)
            {
                continue;
            }

            var tree = isKnown && known is not null ? known.Tree.WithChangedText(text) : SyntaxTree.Parse(text, path);
            state = state.With(Apply(state, root, ImmutableDictionary<string, SyntaxTree?>.Empty.Add(path, tree)));
        }

        return state;
    }

    /// <summary>Gives the file at a path, or the files under it, what the disk says, unless an editor holds them.</summary>
    private ServerState SetFromDisk(ServerState state, string fullPath)
    {
        var isFolder = _texts.FileSystem.Directory.Exists(fullPath);
        foreach (var root in state.Roots)
        {
            if (!root.Folder.Contains(fullPath))
            {
                continue;
            }

            var changed = ImmutableDictionary.CreateBuilder<string, SyntaxTree?>(StringComparer.Ordinal);
            foreach (var document in root.Snapshot.Documents)
            {
                var path = root.Folder.FullPath(document.Path);
                if (new WorkspaceFolder(fullPath).Contains(path) && !state.Open.ContainsKey(path))
                {
                    changed[document.Path] = Load(root, document.Path);
                }
            }

            if (root.IsOpened)
            {
                var found = isFolder ? CaseFileFinder.FilesUnder(_texts.FileSystem, fullPath, root.Folder, static _ => { }) : [fullPath];
                foreach (var path in found)
                {
                    var relative = root.Folder.RelativePath(path);
                    if (CaseFileFinder.ComesBy(path, root.Folder) && !state.Open.ContainsKey(path) && !changed.ContainsKey(relative) && Load(root, relative) is { } tree)
                    {
                        changed[relative] = tree;
                    }
                }
            }

            foreach (var (path, tree) in changed.ToList())
            {
                if (tree is not null && IsSame(root, tree))
                {
                    changed.Remove(path);
                }
            }

            state = state.With(Apply(state, root, changed.ToImmutable()));
        }

        return state;
    }

    private ServerState SetReadout(ServerState state, string fullPath)
    {
        foreach (var root in state.Roots)
        {
            var path = root.Folder.RelativePath(fullPath);
            if (root.Folder.Contains(fullPath) && root.Snapshot.Documents.Any(document => ReadoutPaths.Of(document.Tree).Contains(path, StringComparer.Ordinal)))
            {
                _texts.TryReadUsed(root.Folder, path, out var text, out _);
                var readouts = ImmutableDictionary<string, SourceText?>.Empty.Add(path, text);
                state = state.With(root with { Snapshot = root.Snapshot.With(new WorkspaceChange { Readouts = readouts }) });
            }
        }

        return state;
    }

    private static ServerState WithSettings(ServerState state)
    {
        foreach (var root in state.Roots)
        {
            var severities = root.Snapshot.Documents.ToImmutableDictionary(
                static document => document.Path, document => state.Settings.SeveritiesFor(root.Folder.FullPath(document.Path)), StringComparer.Ordinal);
            state = state.With(root with { Snapshot = root.Snapshot.With(new WorkspaceChange { Severities = severities }) });
        }

        return state;
    }

    /// <summary>A workspace after some files' trees changed, with what these use, and the readouts they name, read as well.</summary>
    private WorkspaceRoot Apply(ServerState state, WorkspaceRoot root, ImmutableDictionary<string, SyntaxTree?> changed)
    {
        var trees = changed.ToBuilder();
        var readouts = ImmutableDictionary.CreateBuilder<string, SourceText?>(StringComparer.Ordinal);
        var severities = ImmutableDictionary.CreateBuilder<string, SeverityConfiguration>(StringComparer.Ordinal);
        var absent = root.Absent.ToBuilder();
        var waiting = new Queue<SyntaxTree>(changed.Values.OfType<SyntaxTree>());
        while (waiting.TryDequeue(out var tree))
        {
            if (!root.Snapshot.TryGetDocument(tree.Path, out _))
            {
                severities[tree.Path] = state.Settings.SeveritiesFor(root.Folder.FullPath(tree.Path));
            }

            foreach (var path in UseResolver.PathsOf(tree))
            {
                if (trees.ContainsKey(path) || root.Snapshot.TryGetDocument(path, out _) || absent.Contains(path))
                {
                    continue;
                }

                if (Load(root, path) is { } used)
                {
                    trees[path] = used;
                    waiting.Enqueue(used);
                }
                else
                {
                    absent.Add(path);
                }
            }

            foreach (var path in ReadoutPaths.Of(tree))
            {
                if (root.Snapshot.HasReadout(path) || readouts.ContainsKey(path) || absent.Contains(path))
                {
                    continue;
                }

                if (_texts.TryReadUsed(root.Folder, path, out var text, out _))
                {
                    readouts[path] = text;
                }
                else
                {
                    absent.Add(path);
                }
            }
        }

        return root with
        {
            Absent = absent.ToImmutable(),
            Snapshot = root.Snapshot.With(new WorkspaceChange { Trees = trees.ToImmutable(), Readouts = readouts.ToImmutable(), Severities = severities.ToImmutable() }),
        };
    }

    private SyntaxTree? Load(WorkspaceRoot root, string path) =>
        _texts.TryReadUsed(root.Folder, path, out var text, out _) ? SyntaxTree.Parse(text, path) : null;

    private static bool IsSame(WorkspaceRoot root, SyntaxTree tree) =>
        root.Snapshot.TryGetDocument(tree.Path, out var known) && known.Tree.Text.ContentEquals(tree.Text);
}
