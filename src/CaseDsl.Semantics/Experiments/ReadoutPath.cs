namespace CaseDsl.Semantics;

/// <summary>Where the readout that <c>data:</c> names lies.</summary>
public static class ReadoutPath
{
    /// <summary>
    /// The path from the workspace's root, with <c>/</c>, of a readout named in a case file: relative to that file, and
    /// inside the workspace. Null where it leads out of it, or is absolute.
    /// </summary>
    public static string? Resolve(string casePath, string data)
    {
        var written = data.Trim().Replace('\\', '/');
        if (written.Length == 0 || written[0] == '/' || written.Contains(':', StringComparison.Ordinal))
            return null;
        var parts = new List<string>(casePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (parts.Count > 0)
            parts.RemoveAt(parts.Count - 1);
        foreach (var part in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }
}
