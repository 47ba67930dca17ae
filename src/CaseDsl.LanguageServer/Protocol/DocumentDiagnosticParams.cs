namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/diagnostic</c>.</summary>
public sealed record DocumentDiagnosticParams : TextDocumentParams
{
    public string? Identifier { get; init; }

    public string? PreviousResultId { get; init; }
}
