using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>The folder of a git checkout.</summary>
public static class RepositoryFolder
{
    /// <summary>The nearest folder, from <paramref name="from"/> (a full path) upwards, that holds a <c>.git</c>; null where none does.</summary>
    public static string? Find(IFileSystem files, string from)
    {
        for (var folder = from; !string.IsNullOrEmpty(folder); folder = files.Path.GetDirectoryName(folder))
        {
            if (IsAt(files, folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>True where the folder itself is that of a checkout. A linked one and a submodule have a file <c>.git</c>.</summary>
    internal static bool IsAt(IFileSystem files, string folder)
    {
        var git = files.Path.Combine(folder, ".git");
        return files.Directory.Exists(git) || files.File.Exists(git);
    }
}
