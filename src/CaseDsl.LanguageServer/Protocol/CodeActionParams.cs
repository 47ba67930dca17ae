namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/codeAction</c>.</summary>
public sealed record CodeActionParams : TextDocumentParams
{
    public Range Range { get; init; }

    public CodeActionContext Context { get; init; } = new();
}
