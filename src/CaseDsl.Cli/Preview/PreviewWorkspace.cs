using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Analysis;
using CaseDsl.Editing;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Cli;

/// <summary>
/// The case files of a folder, or one file, and all that they use, kept as the disk has them. One caller at a time looks;
/// the state that a look leaves may be read from many threads.
/// </summary>
/// <param name="path">What is previewed: a folder, or a case file.</param>
internal sealed class PreviewWorkspace(Host host, string path)
{
    private readonly string _run = host.Clock.GetUtcNow().Ticks.ToString("x", CultureInfo.InvariantCulture);
    private readonly Dictionary<WorkspaceFolder, WorkspaceSnapshot> _snapshots = [];
    private Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);
    private EditorConfigFiles _settings = new(host.Texts);
    private ImmutableArray<FileProblem> _problems = [];
    private volatile PreviewState _state = new("", [], []);
    private int _version;

    /// <summary>What the last look left.</summary>
    public PreviewState State => _state;

    /// <summary>The folders in which a change would make the next look find something.</summary>
    public ImmutableHashSet<string> Folders { get; private set; } = [];

    /// <summary>Reads what has changed on the disk; true where anything has.</summary>
    public bool Look()
    {
        var found = new CaseFileFinder(host.Files, host.CurrentFolder).Find([path]);
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var problems = new List<FileProblem>(found.Problems.Where(problem => problem.Path != path || !host.Files.Directory.Exists(host.Files.Path.GetFullPath(path, host.CurrentFolder))));
        var isChanged = SettingsChanged(found.Files, stamps);
        foreach (var files in found.Files.GroupBy(static file => file.Workspace))
        {
            isChanged |= Look(files.Key, [.. files], stamps, problems);
        }

        foreach (var gone in _snapshots.Keys.Except(found.Files.Select(static file => file.Workspace)).ToArray())
        {
            isChanged |= _snapshots.Remove(gone);
        }

        problems.AddRange(_settings.Problems);
        isChanged |= !problems.SequenceEqual(_problems) || State.Version.Length == 0 || State.Cases.Length != found.Files.Length;
        _stamps = stamps;
        _problems = [.. problems];
        Folders = [.. stamps.Keys.Select(file => host.Files.Path.GetDirectoryName(file) ?? "").Append(BaseFolder).Where(host.Files.Directory.Exists)];
        if (isChanged)
        {
            var before = State;
            var version = string.Create(CultureInfo.InvariantCulture, $"{_run}-{++_version}");
            _state = new PreviewState(version, [.. found.Files.Where(IsRead).Select(file => Case(file, before))], _problems);
        }

        return isChanged;
    }

    /// <summary>The folder that addresses start from.</summary>
    private string BaseFolder
    {
        get
        {
            var full = host.Files.Path.TrimEndingDirectorySeparator(host.Files.Path.GetFullPath(path, host.CurrentFolder));
            return host.Files.Directory.Exists(full) ? full : host.Files.Path.GetDirectoryName(full) ?? full;
        }
    }

    private bool IsRead(CaseFile file) => _snapshots.TryGetValue(file.Workspace, out var snapshot) && snapshot.TryGetDocument(file.WorkspacePath, out _);

    private PreviewCase Case(CaseFile file, PreviewState before)
    {
        var shown = host.Files.Path.GetRelativePath(BaseFolder, file.FullPath).Replace('\\', '/');
        return new PreviewCase(shown, file, _snapshots[file.Workspace], before.Find(shown));
    }

    /// <summary>Reads the settings again where a file of them has changed.</summary>
    private bool SettingsChanged(ImmutableArray<CaseFile> files, Dictionary<string, FileStamp> stamps)
    {
        var isChanged = false;
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = host.Files.Path.GetDirectoryName(file.FullPath); !string.IsNullOrEmpty(folder) && folders.Add(folder); folder = host.Files.Path.GetDirectoryName(folder))
            {
                var settings = host.Files.Path.Combine(folder, EditorConfigFiles.FileName);
                var stamp = FileStamp.Of(host.Files, settings);
                isChanged |= stamp != _stamps.GetValueOrDefault(settings);
                if (stamp.Exists)
                {
                    stamps[settings] = stamp;
                }
            }
        }

        if (isChanged)
        {
            _settings = new EditorConfigFiles(host.Texts);
        }

        return isChanged;
    }

    /// <summary>Brings one workspace's snapshot up to the disk.</summary>
    private bool Look(WorkspaceFolder workspace, ImmutableArray<CaseFile> files, Dictionary<string, FileStamp> stamps, List<FileProblem> problems)
    {
        var before = _snapshots.GetValueOrDefault(workspace) ?? WorkspaceSnapshot.Empty(isWhole: workspace.Root == BaseFolder);
        var trees = ImmutableDictionary.CreateBuilder<string, SyntaxTree?>(StringComparer.Ordinal);
        var readouts = ImmutableDictionary.CreateBuilder<string, SourceText?>(StringComparer.Ordinal);
        var severities = ImmutableDictionary.CreateBuilder<string, SeverityConfiguration>(StringComparer.Ordinal);
        var needed = new HashSet<string>(files.Select(static file => file.WorkspacePath), StringComparer.Ordinal);
        var waiting = new Queue<string>(needed);
        var data = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            before.TryGetDocument(file, out var known);
            if (!IsAsItWas(workspace.FullPath(file), stamps, known is not null))
            {
                var text = Read(workspace, file, problems);
                if (text is not null || known is not null)
                {
                    trees[file] = text is null ? null : SyntaxTree.Parse(text, file);
                }
            }

            if ((trees.TryGetValue(file, out var tree) ? tree : known?.Tree) is not { } now)
            {
                continue;
            }

            var configured = _settings.SeveritiesFor(workspace.FullPath(file));
            if (known is null || known.Severities != configured)
            {
                severities[file] = configured;
            }

            data.UnionWith(ReadoutPaths.Of(now));
            foreach (var used in UseResolver.PathsOf(now))
            {
                if (needed.Add(used))
                {
                    waiting.Enqueue(used);
                }
            }
        }

        foreach (var readout in data)
        {
            var isKnown = before.HasReadout(readout);
            if (!IsAsItWas(workspace.FullPath(readout), stamps, isKnown))
            {
                var text = Read(workspace, readout, problems);
                if (text is not null || isKnown)
                {
                    readouts[readout] = text;
                }
            }
        }

        foreach (var document in before.Documents)
        {
            if (!needed.Contains(document.Path))
            {
                trees[document.Path] = null;
            }
        }

        _snapshots[workspace] = before.With(new WorkspaceChange { Trees = trees.ToImmutable(), Readouts = readouts.ToImmutable(), Severities = severities.ToImmutable() });
        return _snapshots[workspace] != before;
    }

    /// <summary>True where a file that is known is on the disk as it was at the last look.</summary>
    private bool IsAsItWas(string fullPath, Dictionary<string, FileStamp> stamps, bool isKnown)
    {
        var stamp = FileStamp.Of(host.Files, fullPath);
        if (stamp.Exists)
        {
            stamps[fullPath] = stamp;
        }

        return stamp == _stamps.GetValueOrDefault(fullPath) && stamp.Exists == isKnown;
    }

    private SourceText? Read(WorkspaceFolder workspace, string file, List<FileProblem> problems)
    {
        if (host.Texts.TryReadUsed(workspace, file, out var text, out var problem))
        {
            return text;
        }

        if (problem is not null)
        {
            problems.Add(problem);
        }

        return null;
    }
}
