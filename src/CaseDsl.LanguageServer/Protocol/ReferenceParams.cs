namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/references</c>.</summary>
public sealed record ReferenceParams : TextDocumentPositionParams
{
    public ReferenceContext Context { get; init; } = new();
}
