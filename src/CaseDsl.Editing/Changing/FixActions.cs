using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>The fixes that findings carry, one by one and all of a rule.</summary>
internal static class FixActions
{
    public static IEnumerable<CodeAction> Of(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var isFirst = true;
            foreach (var fix in finding.Fixes)
            {
                if (fix.Changes.IsEmpty)
                    continue;
                yield return new CodeAction(fix.Title, CodeActionKind.Fix, fix.Changes) { Findings = [finding], IsPreferred = isFirst && fix.IsSafe };
                isFirst = false;
            }
        }
    }

    /// <summary>For every rule found here that more than one finding of the file carries a fix for: all of them at once.</summary>
    public static IEnumerable<CodeAction> All(IEnumerable<Finding> here, IEnumerable<Finding> all, string path)
    {
        foreach (var rule in here.Where(static finding => !finding.Fixes.IsEmpty).Select(static finding => finding.Descriptor).DistinctBy(static rule => rule.Id))
        {
            var mended = new List<Finding>();
            var changes = new List<FileChange>();
            var isSafe = true;
            foreach (var finding in all)
            {
                if (finding.Id != rule.Id || finding.Location.Path != path || finding.Fixes is not [var fix, ..] || fix.Changes.IsEmpty || fix.Changes.Any(change => change.Path != path || Overlaps(changes, change)))
                    continue;
                mended.Add(finding);
                changes.AddRange(fix.Changes);
                isSafe &= fix.IsSafe;
            }
            if (mended.Count < 2)
                continue;
            changes.Sort(static (a, b) => a.Change.Span.CompareTo(b.Change.Span));
            yield return new CodeAction(
                $"Fix all {mended.Count} findings of {rule.Id} ({rule.Slug}) in this file{(isSafe ? "" : ": look at each")}",
                CodeActionKind.FixAll,
                [.. changes])
            {
                Findings = [.. mended],
            };
        }
    }

    // Two insertions at one place overlap too: their order would be chance.
    private static bool Overlaps(List<FileChange> changes, FileChange change) =>
        changes.Exists(other => other.Change.Span.Start <= change.Change.Span.End && change.Change.Span.Start <= other.Change.Span.End);
}
