namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/onTypeFormatting</c>.</summary>
public sealed record DocumentOnTypeFormattingParams : TextDocumentPositionParams
{
    public string Ch { get; init; } = "";
}
