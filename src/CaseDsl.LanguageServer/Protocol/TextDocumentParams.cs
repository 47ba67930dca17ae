namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Parameters that name a document.</summary>
public record TextDocumentParams
{
    public TextDocumentIdentifier TextDocument { get; init; } = new();
}
