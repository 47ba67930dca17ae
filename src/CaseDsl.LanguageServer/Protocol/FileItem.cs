namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A file or folder that the editor made or removed.</summary>
public sealed record FileItem
{
    public string Uri { get; init; } = "";
}
