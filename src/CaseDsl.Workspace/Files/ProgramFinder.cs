namespace CaseDsl.Workspace;

/// <summary>Finds other programs.</summary>
public static class ProgramFinder
{
    /// <summary>
    /// The full path of a program on the path; null where it isn't there. Starting it by its bare name would look in the
    /// current folder first, where a checkout of somebody else's may have a program of that name.
    /// </summary>
    /// <param name="name">Without an extension.</param>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var program = Path.Join(folder, file);
            if (Path.IsPathFullyQualified(folder) && File.Exists(program))
            {
                return program;
            }
        }

        return null;
    }
}
