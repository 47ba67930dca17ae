namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Folders that came and went.</summary>
public sealed record WorkspaceFoldersChangeEvent
{
    public WorkspaceFolderItem[] Added { get; init; } = [];

    public WorkspaceFolderItem[] Removed { get; init; } = [];
}
