namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/completion</c>.</summary>
public sealed record CompletionParams : TextDocumentPositionParams
{
    public CompletionContext? Context { get; init; }
}
