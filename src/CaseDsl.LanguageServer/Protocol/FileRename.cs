namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A file or folder that the editor renames.</summary>
public sealed record FileRename
{
    public string OldUri { get; init; } = "";

    public string NewUri { get; init; } = "";
}
