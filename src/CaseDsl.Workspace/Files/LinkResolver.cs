using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>Holds that no symbolic link leads out of a workspace.</summary>
internal static class LinkResolver
{
    private const int MostLinks = 40;

    /// <summary>True where the file that a path comes to, every link on the way followed, lies inside the workspace.</summary>
    public static bool StaysInside(IFileSystem files, string fullPath, WorkspaceFolder workspace)
    {
        var root = RealPath(files, workspace.Root);
        var real = RealPath(files, fullPath);
        return root is not null && real is not null && WorkspaceFolder.IsUnder(real, root);
    }

    /// <summary>The path with no link left in it, or null where links go round in a circle or the disk says no.</summary>
    private static string? RealPath(IFileSystem files, string fullPath)
    {
        var path = files.Path;
        var real = path.GetPathRoot(fullPath) ?? "";
        var waiting = new Stack<string>();
        Push(fullPath[real.Length..]);
        var links = 0;
        while (waiting.TryPop(out var name))
        {
            if (name is "..")
            {
                real = path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = path.Combine(real, name);
            string? target;
            try
            {
                target = files.FileInfo.New(next).LinkTarget;
            }
            catch (Exception failure) when (TextFiles.IsOfTheDisk(failure))
            {
                return null;
            }

            if (target is null)
            {
                real = next;
            }
            else if (++links > MostLinks)
            {
                return null;
            }
            else
            {
                var targetRoot = path.GetPathRoot(target) ?? "";
                real = targetRoot.Length > 0 ? targetRoot : real;
                Push(target[targetRoot.Length..]);
            }
        }

        return real;

        void Push(string relative)
        {
            var names = relative.Split([path.DirectorySeparatorChar, path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
            for (var i = names.Length - 1; i >= 0; i--)
            {
                if (names[i] is not ".")
                {
                    waiting.Push(names[i]);
                }
            }
        }
    }
}
