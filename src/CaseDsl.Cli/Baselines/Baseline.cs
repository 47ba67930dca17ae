using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>
/// The findings that a team has decided to live with for now, so that a check tells only of new ones. They are known by
/// their fingerprints, and so may move within their file; of findings that are alike, as many are known as were counted.
/// </summary>
internal sealed class Baseline
{
    private readonly Dictionary<(string Path, string Hash), BaselineEntry> _entries = [];

    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        foreach (var entry in entries)
        {
            var key = (entry.Path, entry.Hash);
            // Two lines for one finding are what a merge of two branches leaves.
            _entries[key] = _entries.TryGetValue(key, out var before) && before.Count >= entry.Count ? before : entry;
        }
    }

    private ILookup<string, BaselineEntry> ByHash => field ??= Entries.ToLookup(static e => e.Hash, StringComparer.Ordinal);

    /// <summary>In the order of their paths, rules and hashes.</summary>
    public IEnumerable<BaselineEntry> Entries => _entries.Values
        .OrderBy(static e => e.Path, StringComparer.Ordinal)
        .ThenBy(static e => e.Rule, StringComparer.Ordinal)
        .ThenBy(static e => e.Where, StringComparer.Ordinal)
        .ThenBy(static e => e.Hash, StringComparer.Ordinal);

    /// <summary>False for findings that nobody may live with: text that can't be read, and faults of the checker.</summary>
    public static bool MayHold(Finding finding) =>
        finding.Descriptor.Family != RuleFamily.Syntax.Name && finding.Descriptor.Family != RuleFamily.Internal.Name;

    /// <summary>The baseline of what was found.</summary>
    /// <param name="pathOf">A file's path from the baseline's folder.</param>
    /// <param name="kept">Entries of an earlier baseline that this check could not answer for.</param>
    public static Baseline Of(IEnumerable<ReportedFile> files, Func<ReportedFile, string> pathOf, IEnumerable<BaselineEntry> kept)
    {
        var found = files.SelectMany(file => Reported(file)
            .GroupBy(static pair => pair.Fingerprint.Hash)
            .Select(alike => new BaselineEntry(pathOf(file), alike.First().Finding.Id, alike.First().Fingerprint.Where, alike.Key, alike.Count())));
        return new Baseline([.. kept, .. found]);
    }

    /// <summary>Parts a file's findings into new and known ones, and counts the known in <paramref name="matched"/>.</summary>
    /// <param name="isGone">True for an entry whose file is no longer there: what is alike elsewhere is what has moved with it.</param>
    public ReportedFile Part(ReportedFile file, string path, Dictionary<BaselineEntry, int> matched, Func<BaselineEntry, bool> isGone)
    {
        var known = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var (finding, fingerprint) in Reported(file))
        {
            if (Entry(fingerprint.Hash) is { } entry)
            {
                matched[entry] = matched.GetValueOrDefault(entry) + 1;
                known.Add(finding);
            }
        }

        return known.Count == 0
            ? file
            : file with { Findings = [.. file.Findings.Where(f => !known.Contains(f))], Known = [.. file.Findings.Where(known.Contains)] };

        BaselineEntry? Entry(string hash) => _entries.TryGetValue((path, hash), out var own) && IsLeft(own)
            ? own
            : ByHash[hash].FirstOrDefault(other => other.Path != path && IsLeft(other) && isGone(other));

        bool IsLeft(BaselineEntry entry) => matched.GetValueOrDefault(entry) < entry.Count;
    }

    private static IEnumerable<(Finding Finding, Fingerprint Fingerprint)> Reported(ReportedFile file) =>
        file.Findings.Any(MayHold)
            ? file.Fingerprinted().Where(static pair => pair.Finding.SuppressedBy is null && MayHold(pair.Finding))
            : [];
}
