namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/didOpen</c>.</summary>
public sealed record DidOpenTextDocumentParams
{
    public TextDocumentItem TextDocument { get; init; } = new();
}
