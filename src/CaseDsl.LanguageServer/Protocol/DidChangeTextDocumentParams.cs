namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/didChange</c>: each change counts in the text that the one before it left.</summary>
public sealed record DidChangeTextDocumentParams
{
    public VersionedTextDocumentIdentifier TextDocument { get; init; } = new();

    public TextDocumentContentChangeEvent[] ContentChanges { get; init; } = [];
}
