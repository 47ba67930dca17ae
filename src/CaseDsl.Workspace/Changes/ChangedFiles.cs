using System.Collections.Immutable;
using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>Narrows a check to what has changed since a revision, and to what that can have an effect on.</summary>
public static class ChangedFiles
{
    private const string PageExtension = ".md";

    /// <summary>
    /// Those files that git says have changed, that use one that has or a readout that has, or whose <c>.editorconfig</c>
    /// has. Each file is asked about in its own checkout; where git can't answer, the problems say why.
    /// </summary>
    /// <param name="withPages">True where the pages beside a case are checked, too.</param>
    public static FoundFiles Narrow(FoundFiles found, TextFiles texts, string revision, bool withPages, CancellationToken cancellation = default)
    {
        var files = texts.FileSystem;
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        problems.AddRange(found.Problems);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in found.Files.GroupBy(file => RepositoryFolder.Find(files, files.Path.GetDirectoryName(file.FullPath) ?? "")))
        {
            string? reason;
            HashSet<string>? paths = null;
            if (group.Key is not { } root)
            {
                reason = "is in no git repository: what has changed since a revision can't be told";
            }
            else if (GitRepository.TryOpen(root, out var repository, out reason))
            {
                repository.TryFindChanges(revision, out paths, out reason);
            }

            if (paths is null)
            {
                problems.Add(new FileProblem(group.Key ?? group.First().FullPath, reason ?? ""));
            }
            else
            {
                changed.UnionWith(paths);
            }
        }

        var isChanged = Test(changed, files, withPages);
        var affected = UseGraph.Of(texts, found.Files, cancellation).AffectedBy(isChanged);
        return found with { Files = [.. found.Files.Where(file => affected.Contains(file.FullPath))], Problems = problems.ToImmutable() };
    }

    private static Func<string, bool> Test(HashSet<string> changed, IFileSystem files, bool withPages)
    {
        var configured = changed
            .Where(path => files.Path.GetFileName(path) == EditorConfigFiles.FileName)
            .Select(path => files.Path.GetDirectoryName(path) ?? "")
            .ToArray();
        var pageFolders = withPages
            ? changed.Where(static path => path.EndsWith(PageExtension, StringComparison.Ordinal)).Select(path => files.Path.GetDirectoryName(path) ?? "").ToHashSet(StringComparer.Ordinal)
            : [];
        return path => changed.Contains(path)
            || pageFolders.Contains(files.Path.GetDirectoryName(path) ?? "")
            || Array.Exists(configured, folder => WorkspaceFolder.IsUnder(path, folder));
    }
}
