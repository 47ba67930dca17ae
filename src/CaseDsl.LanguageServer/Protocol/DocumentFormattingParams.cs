namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/formatting</c>.</summary>
public record DocumentFormattingParams : TextDocumentParams
{
    public FormattingOptions Options { get; init; } = new();
}
