namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What this server wants to hear of the workspace.</summary>
public sealed record WorkspaceServerCapabilities
{
    public WorkspaceFoldersOptions? WorkspaceFolders { get; init; }

    public FileOperationOptions? FileOperations { get; init; }
}
