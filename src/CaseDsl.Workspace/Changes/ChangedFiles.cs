using System.Collections.Immutable;
using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>Narrows a check to what has changed since a revision, and to what that can have an effect on.</summary>
public static class ChangedFiles
{
    /// <summary>
    /// Those files that git says have changed, that use one that has or a readout that has, or whose <c>.editorconfig</c>
    /// has; and of the folders that are checked whole those of whose names a change needs less than before. Each file is
    /// asked about in its own checkout; where git can't answer, the problems say why.
    /// </summary>
    /// <param name="pageExtensions">Those of the pages beside a case that are checked, too; none where pages are not.</param>
    public static FoundFiles Narrow(FoundFiles found, TextFiles texts, string revision, IReadOnlyCollection<string> pageExtensions, CancellationToken cancellation = default)
    {
        var files = texts.FileSystem;
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        problems.AddRange(found.Problems);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var givenUp = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in found.Files.GroupBy(file => RepositoryFolder.Find(files, files.Path.GetDirectoryName(file.FullPath) ?? "")))
        {
            string? reason;
            GitChanges? changes = null;
            if (group.Key is not { } root)
            {
                reason = "is in no git repository: what has changed since a revision can't be told";
            }
            else if (GitRepository.TryOpen(root, out var repository, out reason) && repository.TryFindChanges(revision, out changes, out reason))
            {
                changed.UnionWith(changes.Paths);
                // Only where a whole folder is checked can anything be needed by nobody.
                WorkspaceFolder[] whole = [.. group.Where(file => CheckSession.IsInFolder(file, found.Folders)).Select(static file => file.Workspace).Distinct()];
                var before = repository.TextsOf(whole.Length == 0 ? [] : [.. changes.Before.Where(static file => file.Key.EndsWith(CaseFileFinder.Extension, StringComparison.Ordinal)).Select(static file => file.Value)]);
                foreach (var workspace in whole)
                {
                    givenUp.UnionWith(new NeedsGivenUp(texts, workspace, cancellation).Of(
                        changes.Paths, path => changes.Before.TryGetValue(path, out var blob) ? before.GetValueOrDefault(blob) : null));
                }
            }

            if (changes is null)
            {
                problems.Add(new FileProblem(group.Key ?? group.First().FullPath, reason ?? ""));
            }
        }

        var isChanged = Test(changed, files, pageExtensions);
        var affected = UseGraph.Of(texts, found.Files, cancellation).AffectedBy(isChanged);
        affected.UnionWith(givenUp);
        return found with { Files = [.. found.Files.Where(file => affected.Contains(file.FullPath))], Problems = problems.ToImmutable(), IsNarrowed = true };
    }

    private static Func<string, bool> Test(HashSet<string> changed, IFileSystem files, IReadOnlyCollection<string> pageExtensions)
    {
        var configured = changed
            .Where(path => files.Path.GetFileName(path) == EditorConfigFiles.FileName)
            .Select(path => files.Path.GetDirectoryName(path) ?? "")
            .ToArray();
        var pageFolders = changed
            .Where(path => pageExtensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)))
            .Select(path => files.Path.GetDirectoryName(path) ?? "")
            .ToHashSet(StringComparer.Ordinal);
        return path => changed.Contains(path)
            || pageFolders.Contains(files.Path.GetDirectoryName(path) ?? "")
            || Array.Exists(configured, folder => WorkspaceFolder.IsUnder(path, folder));
    }
}
