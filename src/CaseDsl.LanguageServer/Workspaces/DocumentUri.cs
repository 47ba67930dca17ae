namespace CaseDsl.LanguageServer;

/// <summary>Turns documents' addresses into paths and back.</summary>
internal static class DocumentUri
{
    /// <summary>
    /// The full path that an address names. A document that is no file, such as one that was never saved, gets a path under a
    /// root that no disk has.
    /// </summary>
    public static string ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
        {
            return Path.Join("unnamed:", Named(uri.Replace('\\', '/')));
        }

        if (!parsed.IsFile)
        {
            return Path.Join(parsed.Scheme + ":", Named(Uri.UnescapeDataString(parsed.AbsolutePath)));
        }

        var path = parsed.LocalPath;
        if (path.Length > 2 && path[0] is '/' or '\\' && path[2] == ':' && OperatingSystem.IsWindows())
        {
            // Editors write the drive's colon escaped, which leaves a slash before it.
            path = path[1..];
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The address of a file.</summary>
    public static string FromPath(string fullPath) =>
        "file://" + (fullPath.StartsWith('/') ? "" : "/") + string.Join('/', fullPath.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>True where the document of an address is, or would be, on the disk.</summary>
    public static bool IsFile(string uri) => uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static string Named(string path) => path.Trim('/').Length == 0 ? "unnamed" : path;
}
