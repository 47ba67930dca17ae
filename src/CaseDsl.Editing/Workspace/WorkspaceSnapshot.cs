using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// A workspace at one moment: its files, what they mean, and what the rules find in them. Immutable, and safe to ask from
/// many threads; everything is computed when first asked for. A snapshot made by <see cref="With"/> shares with the one
/// before it whatever the change does not affect: only files that changed, or use one that did, are bound, evaluated and
/// checked again.
/// </summary>
public sealed class WorkspaceSnapshot
{
    private readonly ImmutableDictionary<string, WorkspaceDocument> _documents;
    private readonly AnalysisOptions _options;
    private readonly Lazy<Dictionary<string, List<WorkspaceDocument>>> _users;

    private WorkspaceSnapshot(Compilation compilation, ImmutableDictionary<string, WorkspaceDocument> documents, AnalysisOptions options)
    {
        Compilation = compilation;
        _documents = documents;
        _options = options;
        _users = new(IndexUsers);
    }

    public Compilation Compilation { get; }

    public IEnumerable<WorkspaceDocument> Documents => _documents.Values;

    public int Count => _documents.Count;

    /// <summary>A workspace without files.</summary>
    /// <param name="isWhole">
    /// True where the snapshots hold every file of the workspace, so that they can tell what no file can alone: a name that
    /// nothing uses, a model that no claim is made of.
    /// </param>
    public static WorkspaceSnapshot Empty(bool isWhole) => new(
        Compilation.Create([], new CompilationOptions { Index = WorkspaceIndex.Create([]), Readouts = ImmutableDictionary.Create<string, SourceText>(StringComparer.Ordinal) }),
        ImmutableDictionary.Create<string, WorkspaceDocument>(StringComparer.Ordinal),
        AnalysisOptions.Default with { IsWholeWorkspace = isWhole, PageLines = PageLength.Of });

    public bool TryGetDocument(string path, [NotNullWhen(true)] out WorkspaceDocument? document) => _documents.TryGetValue(path, out document);

    /// <summary>How a file is analysed.</summary>
    public AnalysisOptions OptionsOf(string path) =>
        _documents.TryGetValue(path, out var document) ? OptionsOf(document) : _options;

    /// <summary>True where the readout at a path has been read.</summary>
    public bool HasReadout(string path) => Compilation.Options.Readouts.ContainsKey(path);

    /// <summary>The workspace after a change.</summary>
    public WorkspaceSnapshot With(WorkspaceChange change)
    {
        if (change.Trees.IsEmpty && change.Readouts.IsEmpty && change.Severities.IsEmpty && change.NamesElsewhere.IsEmpty)
        {
            return this;
        }

        var options = Compilation.Options;
        var affected = new HashSet<string>(StringComparer.Ordinal);
        if (WithNames(options.Index ?? WorkspaceIndex.Create([]), change) is { } index)
        {
            options = options with { Index = index };
            affected.UnionWith(_documents.Values.Where(static document => document.Analysis.Known is not { } known || HangsOnNames(known)).Select(static document => document.Path));
        }

        if (!change.Readouts.IsEmpty)
        {
            options = options with { Readouts = WithReadouts((ImmutableDictionary<string, SourceText>)options.Readouts, change.Readouts) };
            affected.UnionWith(_documents.Values.Where(document => ReadoutPaths.Of(document.Tree).Any(change.Readouts.ContainsKey)).Select(static document => document.Path));
        }

        var compilation = change.Trees.IsEmpty && options == Compilation.Options ? Compilation : Compilation.With(change.Trees, options, affected);
        return new WorkspaceSnapshot(compilation, WithDocuments(compilation, change), _options);
    }

    /// <summary>What one file's own analysis gives.</summary>
    /// <exception cref="OperationCanceledException">Only where <paramref name="cancellation"/> asks for it.</exception>
    public AnalysisResult Analyze(string path, CancellationToken cancellation = default) => Analyze(_documents[path], cancellation);

    /// <summary>True where a file has been analysed as it stands.</summary>
    public bool IsAnalyzed(string path) => _documents[path].Analysis.Known is not null;

    /// <summary>
    /// All there is to report of a file, by place. What other files have a say in is told by what is known of them: those that
    /// have not been analysed since an edit count as they were before it, and until each has been analysed once it waits.
    /// </summary>
    /// <param name="isComplete">False while files of the workspace are still to be read: what hangs on them waits.</param>
    public ImmutableArray<Finding> FindingsOf(string path, bool isComplete = true, CancellationToken cancellation = default)
    {
        var document = _documents[path];
        var result = Analyze(document, cancellation);
        if (!_options.IsWholeWorkspace || !isComplete || result.Summary.Pending.IsEmpty)
        {
            return result.Findings;
        }

        var summaries = new List<FileSummary> { result.Summary };
        foreach (var user in UsersOf(path))
        {
            if (user.Path == path)
            {
                continue;
            }

            if (user.Analysis.LatestSummary is not { } summary)
            {
                // It may well need what seems needless here.
                return result.Findings;
            }

            summaries.Add(summary with { Pending = [] });
        }

        var across = WorkspaceAnalyzer.Analyze(summaries);
        return across.IsEmpty ? result.Findings : result.Findings.AddRange(across).Sort(Finding.Compare);
    }

    /// <summary>Every path that a file names in a <c>use</c>, whether there is a file or not.</summary>
    public IReadOnlyCollection<string> UsedPaths => _users.Value.Keys;

    /// <summary>The files that name a file in a <c>use</c>.</summary>
    public IReadOnlyList<WorkspaceDocument> UsersOf(string path) => _users.Value.TryGetValue(path, out var users) ? users : [];

    private AnalysisResult Analyze(WorkspaceDocument document, CancellationToken cancellation) =>
        document.Analysis.Get(Compilation.GetModel(document.Path), OptionsOf(document), cancellation);

    private AnalysisOptions OptionsOf(WorkspaceDocument document) => _options with { Configuration = document.Severities };

    /// <summary>True where other files' names or paths can change what is said of a file.</summary>
    private static bool HangsOnNames(AnalysisResult result)
    {
        foreach (var finding in result.Findings)
        {
            if (finding.Id is "CASE2005" or "CASE2013")
            {
                return true;
            }
        }

        return result.Suppressed.Any(static finding => finding.Id is "CASE2005" or "CASE2013");
    }

    /// <summary>The index of names after a change; null where no file declares other names, comes or goes.</summary>
    private WorkspaceIndex? WithNames(WorkspaceIndex index, WorkspaceChange change)
    {
        var gone = new List<(string, string)>();
        var added = new List<(string, string)>();
        var isDifferent = false;
        foreach (var (path, tree) in change.Trees)
        {
            _documents.TryGetValue(path, out var known);
            List<string> before = known is null ? [] : TopLevelNames(known.Tree);
            List<string> after = tree is null ? [] : TopLevelNames(tree);
            isDifferent |= known is null != tree is null;
            if (before.SequenceEqual(after, StringComparer.Ordinal))
            {
                continue;
            }

            isDifferent = true;
            gone.AddRange(before.Select(name => (name, path)));
            added.AddRange(after.Select(name => (name, path)));
        }

        added.AddRange(change.NamesElsewhere);
        return isDifferent || !change.NamesElsewhere.IsEmpty ? index.With(gone, added) : null;
    }

    private static List<string> TopLevelNames(SyntaxTree tree)
    {
        var names = new List<string>();
        foreach (var member in tree.Root.Members)
        {
            if (member is DeclarationSyntax { Name: { IsNone: false, IsMissing: false } name })
            {
                names.Add(name.ValueText);
            }
        }

        return names;
    }

    private static ImmutableDictionary<string, SourceText> WithReadouts(ImmutableDictionary<string, SourceText> readouts, ImmutableDictionary<string, SourceText?> changes)
    {
        foreach (var (path, text) in changes)
        {
            readouts = text is null ? readouts.Remove(path) : readouts.SetItem(path, text);
        }

        return readouts;
    }

    private ImmutableDictionary<string, WorkspaceDocument> WithDocuments(Compilation compilation, WorkspaceChange change)
    {
        var documents = _documents.ToBuilder();
        foreach (var (path, tree) in change.Trees)
        {
            if (tree is null)
            {
                documents.Remove(path);
            }
        }

        foreach (var path in compilation.Paths)
        {
            var model = compilation.GetModel(path);
            _documents.TryGetValue(path, out var known);
            var severities = change.Severities.GetValueOrDefault(path) ?? known?.Severities ?? SeverityConfiguration.Default;
            if (known is null || severities != known.Severities || !Compilation.TryGetModel(path, out var before) || before != model)
            {
                documents[path] = new WorkspaceDocument(model.Tree, severities, new AnalysisCache(known?.Analysis.LatestSummary));
            }
        }

        return documents.ToImmutable();
    }

    private Dictionary<string, List<WorkspaceDocument>> IndexUsers()
    {
        var users = new Dictionary<string, List<WorkspaceDocument>>(StringComparer.Ordinal);
        foreach (var document in _documents.Values)
        {
            foreach (var used in UseResolver.PathsOf(document.Tree))
            {
                if (!users.TryGetValue(used, out var list))
                {
                    users.Add(used, list = []);
                }

                if (list.Count == 0 || list[^1] != document)
                {
                    list.Add(document);
                }
            }
        }

        return users;
    }
}
