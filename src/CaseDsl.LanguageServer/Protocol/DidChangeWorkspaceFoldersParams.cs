namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
public sealed record DidChangeWorkspaceFoldersParams
{
    public WorkspaceFoldersChangeEvent Event { get; init; } = new();
}
