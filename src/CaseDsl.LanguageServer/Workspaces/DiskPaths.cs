using System.IO.Abstractions;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer;

/// <summary>Files and folders to which something happened on the disk, by full path.</summary>
internal sealed class DiskPaths(IReadOnlySet<string> paths)
{
    private readonly string[] _folders = [.. paths.Where(MayBeFolder)];

    public DiskPaths(IEnumerable<string> paths)
        : this(paths.ToHashSet(StringComparer.Ordinal))
    {
    }

    /// <summary>True where a path has none of the endings that files of a workspace have; what is gone can't be asked any more.</summary>
    public static bool MayBeFolder(string path) => Path.GetExtension(path) is not (CaseFileFinder.Extension or ".csv" or ".tsv" or EditorConfigFiles.FileName);

    /// <summary>True where something happened to a file, or to a folder that it lies in.</summary>
    public bool Touch(string fullPath)
    {
        if (paths.Contains(fullPath))
        {
            return true;
        }

        foreach (var folder in _folders)
        {
            if (WorkspaceFolder.IsUnder(fullPath, folder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of a workspace's case files that are there.</summary>
    public IEnumerable<string> CaseFiles(IFileSystem files, WorkspaceFolder workspace)
    {
        foreach (var path in paths)
        {
            if (!workspace.Contains(path))
            {
                continue;
            }

            IEnumerable<string> found = files.Directory.Exists(path) ? CaseFileFinder.FilesUnder(files, path, workspace, static _ => { }) : [path];
            foreach (var file in found)
            {
                if (CaseFileFinder.ComesBy(file, workspace))
                {
                    yield return file;
                }
            }
        }
    }
}
