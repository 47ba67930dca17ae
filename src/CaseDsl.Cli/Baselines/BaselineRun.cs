using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>The part of a check that holds its findings against a baseline, or writes one.</summary>
internal sealed class BaselineRun
{
    /// <summary>How many entries that match nothing are named one by one.</summary>
    private const int MostStaleShown = 10;

    private readonly Host _host;
    private readonly CheckRequest _request;
    private readonly Baseline _baseline;
    private readonly string _name;
    private readonly string _fullPath;
    private readonly bool _writes;

    private BaselineRun(Host host, CheckRequest request, Baseline baseline, string name, string fullPath, bool writes)
    {
        _host = host;
        _request = request;
        _baseline = baseline;
        _name = name;
        _fullPath = fullPath;
        _writes = writes;
    }

    /// <summary>Reads the baseline that a request names. False, with the reason told, where it can't be; null where none is named.</summary>
    public static bool TryStart(Host host, CheckRequest request, out BaselineRun? run)
    {
        run = null;
        if ((request.WriteBaseline ?? request.Baseline) is not { } name)
        {
            return true;
        }

        var writes = request.WriteBaseline is not null;
        var fullPath = host.Files.Path.GetFullPath(name, host.CurrentFolder);
        var baseline = new Baseline([]);
        var isThere = host.Files.File.Exists(fullPath);
        if (!writes && !isThere && !host.Files.Directory.Exists(fullPath))
        {
            host.Report(new FileProblem(fullPath, "there is no such file; --write-baseline makes it"));
            return false;
        }

        // What is there and is no baseline is not written over, either.
        if ((!writes || isThere) && !BaselineFile.TryRead(host.Texts, fullPath, out baseline, out var problem))
        {
            host.Report(problem);
            return false;
        }

        run = new BaselineRun(host, request, baseline, name, fullPath, writes);
        return true;
    }

    /// <summary>The outcome with what is known set apart.</summary>
    /// <param name="folders">The folders that were checked whole.</param>
    public CheckOutcome Apply(CheckOutcome outcome, ImmutableArray<string> folders)
    {
        var checkedPaths = outcome.Files.ToDictionary(file => PathOf(file.File.FullPath), static file => file.File, StringComparer.Ordinal);
        bool IsAnswered(BaselineEntry entry) => IsAnsweredFor(entry, checkedPaths, folders);
        var baseline = _writes ? Write(outcome, IsAnswered) : _baseline;
        var matched = new Dictionary<BaselineEntry, int>();
        var there = new Dictionary<string, bool>(StringComparer.Ordinal);
        ImmutableArray<ReportedFile> files = [.. outcome.Files.Select(file => baseline.Part(file, PathOf(file.File.FullPath), matched, IsGone))];
        TellMoved([.. matched.Keys.Where(IsGone)]);
        TellStale([.. baseline.Entries.Where(entry => matched.GetValueOrDefault(entry) < entry.Count && IsAnswered(entry))]);
        return outcome with { Files = files, Totals = CheckTotals.Of(files), Baseline = _name };

        bool IsGone(BaselineEntry entry)
        {
            if (!there.TryGetValue(entry.Path, out var isThere))
            {
                there.Add(entry.Path, isThere = _host.Files.File.Exists(FullPathOf(entry)));
            }

            return !isThere;
        }
    }

    private void TellMoved(BaselineEntry[] moved)
    {
        if (moved.Length > 0)
        {
            _host.Note($"{_name}: {Count.Of(moved.Length, "entry", "entries")} {(moved.Length == 1 ? "is of a file that has" : "are of files that have")} moved; --write-baseline {_name} writes it anew");
        }
    }

    private string FullPathOf(BaselineEntry entry) => _host.Files.Path.GetFullPath(entry.Path, _host.Files.Path.GetDirectoryName(_fullPath) ?? "");

    private Baseline Write(CheckOutcome outcome, Func<BaselineEntry, bool> isAnswered)
    {
        var baseline = Baseline.Of(outcome.Files, file => PathOf(file.File.FullPath), _baseline.Entries.Where(entry => !isAnswered(entry)));
        _host.HoldInterrupts();
        if (!_host.Texts.TryWrite(_fullPath, BaselineFile.Write(baseline), null, out var problem))
        {
            // Nothing is known of what could not be recorded.
            _host.Report(problem);
            return _baseline;
        }

        _host.Note($"{Count.Of(baseline.Entries.Sum(static e => e.Count), "finding")} written to {_name}");
        return baseline;
    }

    /// <summary>True where this check would have found what the entry stands for, if it were still there.</summary>
    private bool IsAnsweredFor(BaselineEntry entry, Dictionary<string, CaseFile> checkedPaths, ImmutableArray<string> folders)
    {
        // Some rules speak only where a whole folder is checked, one only of rendered pages, and others may be left out.
        var fullPath = FullPathOf(entry);
        var isInFolder = folders.Any(folder => WorkspaceFolder.IsUnder(fullPath, folder));
        var isOfThisCheck = checkedPaths.ContainsKey(entry.Path) || !_host.Files.File.Exists(fullPath);
        return isInFolder
            && isOfThisCheck
            && (_request.Rendered || entry.Rule != "CASE8003")
            && (RuleTable.Find(entry.Rule) is not { } rule || new AnalysisOptions { Select = _request.Select, Ignore = _request.Ignore }.SeverityOf(rule) != Severity.None);
    }

    private void TellStale(BaselineEntry[] stale)
    {
        if (stale.Length == 0)
        {
            return;
        }

        _host.Note($"{_name}: {Count.Of(stale.Length, "entry", "entries")} {(stale.Length == 1 ? "matches" : "match")} nothing any more; --write-baseline {_name} writes it anew");
        foreach (var entry in stale.Take(MostStaleShown))
        {
            _host.Note($"  {entry.Path}: {entry.Rule} {entry.Where}".TrimEnd());
        }

        if (stale.Length > MostStaleShown)
        {
            _host.Note($"  and {stale.Length - MostStaleShown} more");
        }
    }

    private string PathOf(string fullPath) =>
        _host.Files.Path.GetRelativePath(_host.Files.Path.GetDirectoryName(_fullPath) ?? "", fullPath).Replace('\\', '/');
}
