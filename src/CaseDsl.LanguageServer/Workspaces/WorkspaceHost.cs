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
    private readonly DiskWatch _disk;
    private ServerState _state;

    public WorkspaceHost(TextFiles texts)
    {
        _texts = texts;
        _disk = new DiskWatch(texts.FileSystem);
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
        Change(null, state => WithoutEmptyRoots(SetFromDisk(state with { Open = state.Open.Remove(path) }, new DiskPaths([path]))));
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
                _disk.Note(path);
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

    /// <summary>
    /// Finds out what the files beside one that was opened alone declare, so that an unknown name or file can be traced to
    /// them: once, and only where a finding asks for it.
    /// </summary>
    public void LearnNamesElsewhere(WorkspaceFolder folder)
    {
        var isNews = false;
        Change(null, state =>
        {
            if (state.Roots.FirstOrDefault(root => root is { IsOpened: false, KnowsNamesElsewhere: false } && root.Folder == folder) is not { } root)
            {
                return state;
            }

            isNews = true;
            return state.With(root with { KnowsNamesElsewhere = true });
        });
        if (!isNews)
        {
            return;
        }

        ImmutableArray<(string, string)> names = [.. NamesElsewhere.In(_texts, folder)];
        Change(null, state => state.Roots.FirstOrDefault(root => !root.IsOpened && root.Folder == folder) is { } root
            ? state.With(root with { Snapshot = root.Snapshot.With(new WorkspaceChange { NamesElsewhere = names }) })
            : state);
    }

    /// <summary>Takes note of what happened to files, or to folders of files, on the disk.</summary>
    public void FilesChanged(IEnumerable<string> fullPaths)
    {
        var paths = fullPaths.ToHashSet(StringComparer.Ordinal);
        if (paths.Count == 0)
        {
            return;
        }

        Change(null, state =>
        {
            // A folder that came or went may have held settings, too.
            if (paths.Any(static path => Path.GetFileName(path) == EditorConfigFiles.FileName || DiskPaths.MayBeFolder(path)))
            {
                state = WithSettings(state with { Settings = new EditorConfigFiles(_texts) });
            }

            return SetFromDisk(state, new DiskPaths(paths));
        });
    }

    /// <summary>Looks for what other programs did to the files, where nobody tells of it, and takes note of that.</summary>
    public void LookAtDisk()
    {
        if (_disk.Changed(State) is { Count: > 0 } changed)
        {
            FilesChanged(changed);
        }
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

    /// <summary>Gives files what the disk says, unless an editor holds them, and readouts as well.</summary>
    private ServerState SetFromDisk(ServerState state, DiskPaths paths)
    {
        foreach (var root in state.Roots)
        {
            var changed = ImmutableDictionary.CreateBuilder<string, SyntaxTree?>(StringComparer.Ordinal);
            // What is there already, and what files name that was not there.
            var known = root.Snapshot.Documents.Select(static document => document.Path).Union(root.Snapshot.UsedPaths, StringComparer.Ordinal);
            foreach (var path in known)
            {
                var full = root.Folder.FullPath(path);
                if (paths.Touch(full) && !state.Open.ContainsKey(full))
                {
                    changed[path] = Load(root, path);
                }
            }

            foreach (var full in root.IsOpened ? paths.CaseFiles(_texts.FileSystem, root.Folder) : [])
            {
                var path = root.Folder.RelativePath(full);
                if (!state.Open.ContainsKey(full) && !changed.ContainsKey(path) && Load(root, path) is { } tree)
                {
                    changed[path] = tree;
                }
            }

            changed.RemoveRange(changed.Where(file => file.Value is { } tree ? IsSame(root, tree) : !root.Snapshot.TryGetDocument(file.Key, out _)).Select(static file => file.Key).ToList());
            state = state.With(WithReadouts(Apply(state, root with { Absent = root.Absent.Clear() }, changed.ToImmutable()), paths));
        }

        return state;
    }

    private WorkspaceRoot WithReadouts(WorkspaceRoot root, DiskPaths paths)
    {
        var readouts = ImmutableDictionary.CreateBuilder<string, SourceText?>(StringComparer.Ordinal);
        foreach (var path in root.Snapshot.Documents.SelectMany(static document => ReadoutPaths.Of(document.Tree)).Distinct(StringComparer.Ordinal))
        {
            if (paths.Touch(root.Folder.FullPath(path)))
            {
                readouts[path] = TextOf(root, path);
            }
        }

        return root with { Snapshot = root.Snapshot.With(new WorkspaceChange { Readouts = readouts.ToImmutable() }) };
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

                if (TextOf(root, path) is { } text)
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

    private SyntaxTree? Load(WorkspaceRoot root, string path) => TextOf(root, path) is { } text ? SyntaxTree.Parse(text, path) : null;

    private SourceText? TextOf(WorkspaceRoot root, string path)
    {
        _disk.Note(root.Folder.FullPath(path));
        return _texts.TryReadUsed(root.Folder, path, out var text, out _) ? text : null;
    }

    private static bool IsSame(WorkspaceRoot root, SyntaxTree tree) =>
        root.Snapshot.TryGetDocument(tree.Path, out var known) && known.Tree.Text.ContentEquals(tree.Text);
}
