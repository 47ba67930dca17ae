namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/semanticTokens/full/delta</c>.</summary>
public sealed record SemanticTokensDeltaParams : TextDocumentParams
{
    public string PreviousResultId { get; init; } = "";
}
