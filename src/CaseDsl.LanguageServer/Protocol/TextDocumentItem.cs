namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A document as it is handed over when it is opened.</summary>
public sealed record TextDocumentItem
{
    public string Uri { get; init; } = "";

    public string LanguageId { get; init; } = "";

    public int Version { get; init; }

    public string Text { get; init; } = "";
}
