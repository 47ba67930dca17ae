using System.Collections.Immutable;
using System.IO.Abstractions;
using Microsoft.Extensions.FileSystemGlobbing;

namespace CaseDsl.Workspace;

/// <summary>A file to work on.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="DisplayPath">As a person in the current folder would type it, with <c>/</c>.</param>
/// <param name="BaseFolder">The full path of the folder whose search found it, or that it lies in: what <c>--out</c> mirrors from.</param>
/// <param name="Workspace">What its <c>use</c> may not leave.</param>
public sealed record CaseFile(string FullPath, string DisplayPath, string BaseFolder, WorkspaceFolder Workspace)
{
    /// <summary>The path from the workspace's root, with <c>/</c>: how trees, findings and <c>use</c> name it.</summary>
    public string WorkspacePath { get; } = Workspace.RelativePath(FullPath);
}

/// <summary>What the arguments of a command name.</summary>
/// <param name="Files">Each file once, in the order of their display paths.</param>
/// <param name="Folders">The full paths of the folders that were asked for whole.</param>
/// <param name="Problems">In the order of the arguments.</param>
public sealed record FoundFiles(ImmutableArray<CaseFile> Files, ImmutableArray<string> Folders, ImmutableArray<FileProblem> Problems)
{
    /// <summary>True where <see cref="Files"/> are not all that the folders hold.</summary>
    public bool IsNarrowed { get; init; }
}

/// <summary>Finds the case files that a file, a folder or a glob names.</summary>
public sealed class CaseFileFinder(IFileSystem files, string currentFolder)
{
    public const string Extension = ".case";

    private static readonly char[] GlobCharacters = ['*', '?'];

    private readonly Dictionary<string, WorkspaceFolder> _workspaces = new(StringComparer.Ordinal);

    /// <summary>Finds what <paramref name="arguments"/> name, or what the current folder holds where there are none.</summary>
    public FoundFiles Find(IReadOnlyList<string> arguments)
    {
        var found = new SortedDictionary<string, CaseFile>(StringComparer.Ordinal);
        var folders = ImmutableArray.CreateBuilder<string>();
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            FindOne(argument, found, folders, problems);
        }

        return new FoundFiles([.. found.Values], folders.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Makes a <see cref="CaseFile"/> of a path that need not exist, as a text from standard input has.</summary>
    public CaseFile FileAt(string path)
    {
        var full = files.Path.GetFullPath(path, currentFolder);
        var folder = files.Path.GetDirectoryName(full) ?? full;
        return Make(full, folder, WorkspaceOfFile(folder));
    }

    /// <summary>A path as a person in the current folder would type it, with <c>/</c>.</summary>
    public string DisplayPath(string fullPath)
    {
        var relative = files.Path.GetRelativePath(currentFolder, fullPath);
        return files.Path.DirectorySeparatorChar == '/' ? relative : relative.Replace('\\', '/');
    }

    /// <summary>
    /// The full paths of the case files under a folder, in no order. Hidden folders and those that tools fill are passed
    /// by, links to folders are not followed, and links to files only where they stay inside <paramref name="workspace"/>.
    /// </summary>
    /// <param name="mostFolders">Where to stop, so that a search from the root of a disk ends.</param>
    public static IEnumerable<string> FilesUnder(
        IFileSystem files, string folder, WorkspaceFolder workspace, Action<FileProblem> report, int mostFolders = int.MaxValue)
    {
        var waiting = new Stack<string>();
        waiting.Push(folder);
        while (waiting.TryPop(out var current) && mostFolders-- > 0)
        {
            if (!TryList(files, current, report, out var inside))
            {
                continue;
            }

            foreach (var entry in inside)
            {
                if (entry is IDirectoryInfo subfolder)
                {
                    if (!IsPassedBy(subfolder.Name) && !IsLink(subfolder))
                    {
                        waiting.Push(subfolder.FullName);
                    }
                }
                else if (entry.Name.EndsWith(Extension, StringComparison.Ordinal)
                    && entry.Name[0] != '.'
                    && (!IsLink(entry) || LinkResolver.StaysInside(files, entry.FullName, workspace)))
                {
                    yield return entry.FullName;
                }
            }
        }
    }

    /// <summary>True where <see cref="FilesUnder"/> from the workspace's root would come by a path, were there a case file.</summary>
    public static bool ComesBy(string fullPath, WorkspaceFolder workspace)
    {
        if (!fullPath.EndsWith(Extension, StringComparison.Ordinal) || !workspace.Contains(fullPath))
        {
            return false;
        }

        var names = workspace.RelativePath(fullPath).Split('/');
        return names[^1][0] != '.' && !names.SkipLast(1).Any(IsPassedBy);
    }

    private static bool TryList(IFileSystem files, string folder, Action<FileProblem> report, out IReadOnlyList<IFileSystemInfo> entries)
    {
        try
        {
            entries = [.. files.DirectoryInfo.New(folder).EnumerateFileSystemInfos()];
            return true;
        }
        catch (Exception failure) when (TextFiles.IsOfTheDisk(failure))
        {
            report(new FileProblem(folder, TextFiles.Describe(failure, "read")));
            entries = [];
            return false;
        }
    }

    // The attributes are at hand from the listing; where a link leads is a question to the disk for each file.
    private static bool IsLink(IFileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private static bool IsPassedBy(string folderName) =>
        folderName[0] == '.' || folderName is "bin" or "obj" or "node_modules";

    private void FindOne(
        string argument,
        SortedDictionary<string, CaseFile> found,
        ImmutableArray<string>.Builder folders,
        ImmutableArray<FileProblem>.Builder problems)
    {
        if (argument.Length == 0 || argument.Contains('\0'))
        {
            problems.Add(new FileProblem($"'{argument.Replace("\0", "", StringComparison.Ordinal)}'", "is not a path"));
            return;
        }

        var full = files.Path.TrimEndingDirectorySeparator(files.Path.GetFullPath(argument, currentFolder));
        if (files.Directory.Exists(full))
        {
            folders.Add(full);
            var workspace = WorkspaceOfFolder(full, full);
            AddAll(FilesUnder(files, full, workspace, problems.Add), full, workspace);
            return;
        }

        if (files.File.Exists(full))
        {
            var folder = files.Path.GetDirectoryName(full) ?? full;
            Add(Make(full, folder, WorkspaceOfFile(folder)));
            return;
        }

        if (argument.AsSpan().IndexOfAny(GlobCharacters) >= 0)
        {
            FindGlob(argument);
            return;
        }

        problems.Add(new FileProblem(argument, WhyAbsent(full)));

        void FindGlob(string pattern)
        {
            var folder = FixedPart(pattern, out var rest);
            if (rest.Contains('?', StringComparison.Ordinal))
            {
                problems.Add(new FileProblem(pattern, "only '*' and '**' stand for other characters in a path"));
                return;
            }

            if (!files.Directory.Exists(folder))
            {
                problems.Add(new FileProblem(pattern, "there is no such file or folder"));
                return;
            }

            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(rest);
            var workspace = WorkspaceOfFile(folder);
            var matched = new List<string>();
            foreach (var file in FilesUnder(files, folder, workspace, problems.Add))
            {
                if (matcher.Match(folder, file).HasMatches)
                {
                    matched.Add(file);
                }
            }

            if (matched.Count == 0)
            {
                problems.Add(new FileProblem(pattern, "matches no case file"));
            }

            AddAll(matched, folder, workspace);
        }

        void AddAll(IEnumerable<string> paths, string baseFolder, WorkspaceFolder workspace)
        {
            var none = true;
            var told = problems.Count;
            foreach (var path in paths)
            {
                none = false;
                Add(Make(path, baseFolder, workspace));
            }

            if (none && baseFolder == full && problems.Count == told)
            {
                problems.Add(new FileProblem(argument, "holds no case files (*.case)"));
            }
        }

        void Add(CaseFile file) => found.TryAdd(file.DisplayPath, file);
    }

    /// <summary>Asks the disk, since a path behind a closed folder looks like one that doesn't exist.</summary>
    private string WhyAbsent(string fullPath)
    {
        try
        {
            files.File.GetAttributes(fullPath);
            return "is neither a file nor a folder that can be read";
        }
        catch (Exception failure) when (TextFiles.IsOfTheDisk(failure))
        {
            return TextFiles.Describe(failure, "read");
        }
    }

    private CaseFile Make(string fullPath, string baseFolder, WorkspaceFolder workspace) =>
        new(fullPath, DisplayPath(fullPath), baseFolder, workspace);

    /// <summary>The folder before a pattern's first wildcard, and the pattern from there on.</summary>
    private string FixedPart(string pattern, out string rest)
    {
        var normal = pattern.Replace('\\', '/');
        var slash = normal.LastIndexOf('/', normal.AsSpan().IndexOfAny(GlobCharacters));
        rest = normal[(slash + 1)..];
        var folder = slash < 0 ? "." : slash == 0 ? "/" : normal[..slash];
        return files.Path.TrimEndingDirectorySeparator(files.Path.GetFullPath(folder, currentFolder));
    }

    /// <summary>A file's workspace: found from its folder; where nothing is marked, the current folder if the file lies under it.</summary>
    private WorkspaceFolder WorkspaceOfFile(string folder) =>
        WorkspaceOfFolder(folder, WorkspaceFolder.IsUnder(folder, currentFolder) ? currentFolder : folder);

    private WorkspaceFolder WorkspaceOfFolder(string folder, string otherwise)
    {
        if (!_workspaces.TryGetValue(folder, out var workspace))
        {
            workspace = WorkspaceFolder.Find(files, folder, otherwise);
            _workspaces.Add(folder, workspace);
        }

        return workspace;
    }
}
