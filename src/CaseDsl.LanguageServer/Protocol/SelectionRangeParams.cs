namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/selectionRange</c>.</summary>
public sealed record SelectionRangeParams : TextDocumentParams
{
    public Position[] Positions { get; init; } = [];
}
