using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>
/// The folder that a case's <c>use</c> may not leave: the nearest folder, from where the work is, that has
/// <c>root = true</c> in its .editorconfig or a .git; else the folder the work is in.
/// </summary>
/// <param name="Root">The full path, without a separator at the end.</param>
public sealed record WorkspaceFolder(string Root)
{
    /// <summary>The workspace that a folder belongs to.</summary>
    /// <param name="from">The full path of the folder that is checked, or that a checked file lies in.</param>
    /// <param name="otherwise">The root where no ancestor is marked as one.</param>
    public static WorkspaceFolder Find(IFileSystem files, string from, string otherwise)
    {
        for (var folder = from; !string.IsNullOrEmpty(folder); folder = files.Path.GetDirectoryName(folder))
        {
            if (IsRoot(files, folder))
            {
                return new WorkspaceFolder(folder);
            }
        }

        return new WorkspaceFolder(otherwise);
    }

    /// <summary>A file's path as messages and <c>use</c> know it: from the root, with <c>/</c>.</summary>
    public string RelativePath(string fullPath)
    {
        if (!Contains(fullPath))
        {
            return fullPath.Replace('\\', '/');
        }

        var start = Root.Length;
        while (start < fullPath.Length && IsSeparator(fullPath[start]))
        {
            start++;
        }

        return Path.DirectorySeparatorChar == '/' ? fullPath[start..] : fullPath[start..].Replace('\\', '/');
    }

    /// <summary>The full path of a file named from the root.</summary>
    public string FullPath(string relativePath) =>
        Path.Join(Root, Path.DirectorySeparatorChar == '/' ? relativePath : relativePath.Replace('/', '\\'));

    /// <summary>True where <paramref name="fullPath"/> is the root or lies under it, links not followed.</summary>
    public bool Contains(string fullPath) => IsUnder(fullPath, Root);

    /// <summary>True where the path is the folder or lies under it; both full, links not followed.</summary>
    public static bool IsUnder(string fullPath, string folder) =>
        fullPath.StartsWith(folder, StringComparison.Ordinal)
        && (fullPath.Length == folder.Length || IsSeparator(fullPath[folder.Length]) || IsSeparator(folder[^1]));

    private static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;

    private static bool IsRoot(IFileSystem files, string folder)
    {
        if (RepositoryFolder.IsAt(files, folder))
        {
            return true;
        }

        var settings = files.Path.Combine(folder, EditorConfigFiles.FileName);
        return files.File.Exists(settings) && EditorConfigFiles.DeclaresRoot(new TextFiles(files), settings);
    }
}
