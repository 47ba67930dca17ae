namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A document by its address.</summary>
public record TextDocumentIdentifier
{
    public string Uri { get; init; } = "";
}
