using CaseDsl.Syntax;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>How reports name the files that findings stand in.</summary>
internal sealed class ReportPlaces
{
    private readonly Host _host;
    private readonly string _repository;

    public ReportPlaces(Host host)
    {
        _host = host;
        _repository = RepositoryFolder.Find(host.Files, host.CurrentFolder) ?? host.CurrentFolder;
    }

    /// <summary>The path from the current folder, as a person there would type it.</summary>
    public string Display(Location location, CaseFile file) =>
        IsIn(location, file) ? file.DisplayPath : _host.Finder.DisplayPath(file.Workspace.FullPath(location.Path));

    /// <summary>A link for a terminal; null for a text that stands in no file.</summary>
    public static string? Address(Location location, CaseFile file) =>
        location.Path.Length > 0 && Uri.TryCreate(file.Workspace.FullPath(location.Path), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;

    /// <summary>
    /// The path from the repository's root (from the current folder where there is no repository), with <c>/</c>: what
    /// the services that show findings beside a change know a file by, from whichever folder the check ran.
    /// </summary>
    /// <param name="path">A full path, or one from the current folder.</param>
    public string InRepository(string path)
    {
        var relative = _host.Files.Path.GetRelativePath(_repository, _host.Files.Path.GetFullPath(path, _host.CurrentFolder));
        return _host.Files.Path.DirectorySeparatorChar == '/' ? relative : relative.Replace('\\', '/');
    }

    /// <inheritdoc cref="InRepository(string)"/>
    public string InRepository(Location location, CaseFile file) =>
        InRepository(IsIn(location, file) ? file.FullPath : file.Workspace.FullPath(location.Path));

    private static bool IsIn(Location location, CaseFile file) => location.Path.Length == 0 || location.Path == file.WorkspacePath;
}
