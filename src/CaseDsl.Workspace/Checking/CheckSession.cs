using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// Checks the files that a command found: in parallel, each tree dropped as soon as its findings are known, with the
/// findings in the order of the files.
/// </summary>
public sealed class CheckSession
{
    private readonly TextFiles _texts;
    private readonly CheckOptions _options;
    private readonly EditorConfigFiles _configuration;
    private readonly Dictionary<WorkspaceFolder, WorkspaceState> _workspaces = [];
    private readonly long[] _ruleTicks;

    public CheckSession(TextFiles texts, CheckOptions options)
    {
        _texts = texts;
        _options = options;
        _configuration = new EditorConfigFiles(texts);
        _ruleTicks = options.Analysis.Clock is null ? [] : new long[RuleTable.Rules.Length];
    }

    /// <summary>What could not be read or understood of the .editorconfig files met so far.</summary>
    public ImmutableArray<FileProblem> ConfigurationProblems => _configuration.Problems;

    /// <summary>Checks every file; what only the whole workspace can tell is told of those in a folder that was asked for.</summary>
    public CheckedFiles Run(FoundFiles found, CancellationToken cancellation = default)
    {
        foreach (var file in found.Files)
        {
            if (!_workspaces.TryGetValue(file.Workspace, out var workspace))
            {
                _workspaces.Add(file.Workspace, workspace = new WorkspaceState(_texts, file.Workspace, _options.DrawCount));
            }

            workspace.Files.Add(file.WorkspacePath, file);
        }

        var outcomes = OrderedWork.Run(
            found.Files, file => Check(file, text: null, IsInFolder(file, found.Folders), cancellation), _options.Done, cancellation);
        return Gather(found.Files, outcomes, AcrossFiles(outcomes, found, cancellation));
    }

    /// <summary>Checks a text as if it stood in a file.</summary>
    public CheckedFiles Run(CaseFile file, SourceText text, CancellationToken cancellation = default)
    {
        var workspace = new WorkspaceState(_texts, file.Workspace, _options.DrawCount);
        workspace.Files.Add(file.WorkspacePath, file);
        _workspaces.Add(file.Workspace, workspace);
        return Gather([file], [Check(file, text, isWhole: false, cancellation)], new());
    }

    /// <summary>
    /// Mends the files of one workspace, knowing of its other files what the check knows: nothing is written.
    /// </summary>
    /// <param name="folders">Those that were asked for whole.</param>
    /// <param name="unsafeToo">True to apply fixes that a person should look at, too.</param>
    /// <param name="report">Told of what can't be read.</param>
    public FixResult Mend(IReadOnlyList<CaseFile> files, ImmutableArray<string> folders, bool unsafeToo, Action<FileProblem> report, CancellationToken cancellation = default)
    {
        var problems = new List<FileProblem>();
        var workspace = new WorkspaceState(_texts, files[0].Workspace, _options.DrawCount);
        var compilation = workspace.LoadTogether(files, problems.Add);
        var byPath = files.Where(file => compilation.TryGetModel(file.WorkspacePath, out _)).ToDictionary(static file => file.WorkspacePath, StringComparer.Ordinal);
        var asked = byPath.Keys.ToHashSet(StringComparer.Ordinal);
        var result = FixApplier.Apply(
            compilation,
            asked,
            path => OptionsFor(byPath[path], IsInFolder(byPath[path], folders)),
            unsafeToo,
            () => workspace.SummariesOfOtherUsers(asked, asked.Contains, cancellation),
            cancellation);
        // A file that was asked for may be used by another, too.
        foreach (var problem in problems.Concat(ConfigurationProblems).Concat(workspace.Loader.Problems).DistinctBy(static p => (p.Path, p.Line)))
        {
            report(problem);
        }

        return result;
    }

    /// <summary>How one file is analysed: the command's options with the severities of its place.</summary>
    public AnalysisOptions OptionsFor(CaseFile file, bool isWhole) => _options.Analysis with
    {
        Configuration = _configuration.SeveritiesFor(file.FullPath),
        IsWholeWorkspace = isWhole,
        CommittedPages = _options.CommittedPages is { } pages ? model => pages(file, model) : null,
    };

    /// <summary>True where a file lies in one of the folders that were asked for whole.</summary>
    public static bool IsInFolder(CaseFile file, ImmutableArray<string> folders)
    {
        foreach (var folder in folders)
        {
            if (WorkspaceFolder.IsUnder(file.FullPath, folder))
            {
                return true;
            }
        }

        return false;
    }

    private Outcome Check(CaseFile file, SourceText? text, bool isWhole, CancellationToken cancellation)
    {
        if (text is null && !_texts.TryRead(file.FullPath, out text, out var problem))
        {
            return new Outcome(file.Workspace, [], [], null, problem);
        }

        var workspace = _workspaces[file.Workspace];
        var options = OptionsFor(file, isWhole);
        var result = Analyzer.Analyze(workspace.Loader.Load(file, text), options, cancellation);
        if (HasUnknownName(result.Findings))
        {
            result = Analyzer.Analyze(workspace.IndexedLoader().Load(file, text), options, cancellation);
        }

        for (var i = 0; i < result.RuleTicks.Length; i++)
        {
            Interlocked.Add(ref _ruleTicks[i], result.RuleTicks[i]);
        }

        if (!result.Findings.IsEmpty)
        {
            // Whoever reports a finding tells its line: lines are found here, on every thread, rather than one file after another.
            _ = text.Lines;
        }

        return new Outcome(file.Workspace, result.Findings, _options.KeepSuppressed ? result.Suppressed : [], isWhole ? result.Summary : null, null);
    }

    private static bool HasUnknownName(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (NamesElsewhere.MayAnswer(finding.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What no file could tell alone, by the full path of the file it is about.</summary>
    private Dictionary<string, List<Finding>> AcrossFiles(Outcome[] outcomes, FoundFiles found, CancellationToken cancellation)
    {
        var byFile = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var workspace in _workspaces.Values)
        {
            // Where the workspace's own folder was asked for, there are no files but those found.
            AcrossFiles(workspace, outcomes, !found.IsNarrowed && found.Folders.Contains(workspace.Folder.Root), byFile, cancellation);
        }

        return byFile;
    }

    private void AcrossFiles(WorkspaceState workspace, Outcome[] outcomes, bool isWhole, Dictionary<string, List<Finding>> byFile, CancellationToken cancellation)
    {
        var summaries = new List<FileSummary>();
        var hasOpenQuestions = false;
        foreach (var outcome in outcomes)
        {
            // Summaries name files from their workspace's root: those of another workspace are none of this one's.
            if (outcome.Summary is { } summary && outcome.Workspace == workspace.Folder)
            {
                summaries.Add(summary);
                hasOpenQuestions |= !summary.Pending.IsEmpty;
            }
        }

        if (!hasOpenQuestions)
        {
            return;
        }

        // Only now, and only where an answer hangs on it, is the rest of the workspace worth reading.
        if (!isWhole)
        {
            var asked = summaries.Select(static s => s.Path).ToHashSet(StringComparer.Ordinal);
            var open = summaries.Where(static s => !s.Pending.IsEmpty).Select(static s => s.Path).ToHashSet(StringComparer.Ordinal);
            summaries.AddRange(workspace.SummariesOfOtherUsers(asked, open.Contains, cancellation));
        }

        foreach (var finding in WorkspaceAnalyzer.Analyze(summaries, _options.KeepSuppressed))
        {
            if (!workspace.Files.TryGetValue(finding.Location.Path, out var file))
            {
                // Of a file that was read only to answer for those asked about.
                continue;
            }

            if (!byFile.TryGetValue(file.FullPath, out var list))
            {
                byFile.Add(file.FullPath, list = []);
            }

            list.Add(finding);
        }
    }

    private CheckedFiles Gather(ImmutableArray<CaseFile> files, Outcome[] outcomes, Dictionary<string, List<Finding>> acrossFiles)
    {
        var checkedFiles = ImmutableArray.CreateBuilder<CheckedFile>(files.Length);
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        problems.AddRange(ConfigurationProblems);
        for (var i = 0; i < files.Length; i++)
        {
            if (outcomes[i].Problem is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            var (findings, suppressed) = (outcomes[i].Findings, outcomes[i].Suppressed);
            if (acrossFiles.TryGetValue(files[i].FullPath, out var more))
            {
                findings = findings.AddRange(more.Where(static f => f.SuppressedBy is null)).Sort(Finding.Compare);
                suppressed = suppressed.AddRange(more.Where(static f => f.SuppressedBy is not null)).Sort(Finding.Compare);
            }

            checkedFiles.Add(new CheckedFile(files[i], findings, suppressed));
        }

        foreach (var workspace in _workspaces.Values)
        {
            // A file that was asked for and is used by another has been told of already.
            problems.AddRange(workspace.Loader.Problems.Where(p => !problems.Any(told => told.Path == p.Path)));
        }

        return new CheckedFiles(checkedFiles.ToImmutable(), problems.ToImmutable(), [.. _ruleTicks]);
    }

    private readonly record struct Outcome(WorkspaceFolder Workspace, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Suppressed, FileSummary? Summary, FileProblem? Problem);
}
