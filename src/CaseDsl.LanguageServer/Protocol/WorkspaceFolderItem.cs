namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A folder that the editor has opened.</summary>
public sealed record WorkspaceFolderItem
{
    public string Uri { get; init; } = "";

    public string Name { get; init; } = "";
}
