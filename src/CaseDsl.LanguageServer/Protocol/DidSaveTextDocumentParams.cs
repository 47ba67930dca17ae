namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/didSave</c>.</summary>
public sealed record DidSaveTextDocumentParams : TextDocumentParams
{
    public string? Text { get; init; }
}
