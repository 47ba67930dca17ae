namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/symbol</c>.</summary>
public sealed record WorkspaceSymbolParams
{
    public string Query { get; init; } = "";
}
