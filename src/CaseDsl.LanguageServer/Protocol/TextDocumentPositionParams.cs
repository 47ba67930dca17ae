namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Parameters that name a place in a document.</summary>
public record TextDocumentPositionParams : TextDocumentParams
{
    public Position Position { get; init; }
}
