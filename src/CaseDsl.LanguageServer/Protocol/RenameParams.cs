namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/rename</c>.</summary>
public sealed record RenameParams : TextDocumentPositionParams
{
    public string NewName { get; init; } = "";
}
