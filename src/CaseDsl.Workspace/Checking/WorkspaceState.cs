using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Workspace;

/// <summary>What a check keeps of one workspace while it runs.</summary>
internal sealed class WorkspaceState
{
    private readonly TextFiles _texts;
    private readonly int _drawCount;
    private readonly Lock _gate = new();
    private ModelLoader? _indexed;

    public WorkspaceState(TextFiles texts, WorkspaceFolder folder, int drawCount)
    {
        _drawCount = drawCount;
        _texts = texts;
        Folder = folder;
        Loader = new ModelLoader(texts, folder, new CompilationOptions { DrawCount = drawCount });
    }

    public WorkspaceFolder Folder { get; }

    public ModelLoader Loader { get; }

    /// <summary>The files to be checked, by their path from the root.</summary>
    public Dictionary<string, CaseFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// A loader whose models also know which file of the workspace declares a name. Made when first asked for: reading
    /// the whole workspace is worth it only where a name, or a used file, is unknown.
    /// </summary>
    public ModelLoader IndexedLoader()
    {
        lock (_gate)
        {
            return _indexed ??= new ModelLoader(_texts, Folder, new CompilationOptions { DrawCount = _drawCount, Index = WorkspaceIndex.Create(NamesElsewhere.In(_texts, Folder)) });
        }
    }

    /// <summary>
    /// One compilation of files that are mended together. Where a name in them is unknown it knows which file of the
    /// workspace declares it, and has that file, for a fix may use it.
    /// </summary>
    public Compilation LoadTogether(IReadOnlyList<CaseFile> files, Action<FileProblem> report)
    {
        var compilation = Loader.LoadTogether(files, report);
        if (!files.Any(file => compilation.TryGetModel(file.WorkspacePath, out var model) && model.Diagnostics.Any(static d => NamesElsewhere.MayAnswer(d.Id))))
        {
            return compilation;
        }

        var others = CaseFileFinder.FilesUnder(_texts.FileSystem, Folder.Root, Folder, static _ => { }, NamesElsewhere.MostFolders).Select(path => new CaseFile(path, path, Folder.Root, Folder));
        // Of two with one path the last counts. What can't be read of the others is nobody's concern here.
        return IndexedLoader().LoadTogether([.. others, .. files], static _ => { });
    }

    /// <summary>The summaries of files that nobody asked to check but that use one that was.</summary>
    /// <param name="asked">The paths of those that were.</param>
    /// <param name="isOpen">True for those of them that the others may answer for.</param>
    public IEnumerable<FileSummary> SummariesOfOtherUsers(IReadOnlySet<string> asked, Predicate<string> isOpen, CancellationToken cancellation)
    {
        var options = new AnalysisOptions { IsWholeWorkspace = true };
        foreach (var tree in OtherTrees(path => !asked.Contains(path), static text => text.Contains("use", StringComparison.Ordinal)))
        {
            if (UseResolver.PathsOf(tree).Any(path => isOpen(path)))
            {
                var file = new CaseFile(Folder.FullPath(tree.Path), tree.Path, Folder.Root, Folder);
                yield return Analyzer.Analyze(Loader.Load(file, tree.Text), options, cancellation).Summary;
            }
        }
    }

    /// <summary>Those case files of the workspace that are wanted and can be read; the others are nobody's concern here.</summary>
    /// <param name="isWanted">Told the path from the root, before the file is read.</param>
    /// <param name="isWorthParsing">Told the text: reading a file is cheap beside making a tree of it.</param>
    private IEnumerable<SyntaxTree> OtherTrees(Func<string, bool> isWanted, Func<string, bool> isWorthParsing)
    {
        foreach (var path in CaseFileFinder.FilesUnder(_texts.FileSystem, Folder.Root, Folder, static _ => { }))
        {
            var relative = Folder.RelativePath(path);
            if (isWanted(relative) && _texts.TryRead(path, out var text, out _) && isWorthParsing(text.ToString()))
            {
                yield return SyntaxTree.Parse(text, relative);
            }
        }
    }
}
