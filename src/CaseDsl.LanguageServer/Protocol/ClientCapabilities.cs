namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What the client can do: as much of it as this server heeds.</summary>
public sealed record ClientCapabilities
{
    public GeneralClientCapabilities? General { get; init; }

    public WindowClientCapabilities? Window { get; init; }

    public WorkspaceClientCapabilities? Workspace { get; init; }

    public TextDocumentClientCapabilities? TextDocument { get; init; }
}
