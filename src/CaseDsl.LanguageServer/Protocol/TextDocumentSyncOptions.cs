namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How texts are kept the same on both sides.</summary>
public sealed record TextDocumentSyncOptions
{
    public bool OpenClose { get; init; }

    /// <summary>1 for whole texts, 2 for changes.</summary>
    public int Change { get; init; }

    public SaveOptions? Save { get; init; }
}
