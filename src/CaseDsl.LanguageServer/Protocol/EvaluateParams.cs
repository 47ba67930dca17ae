namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/evaluate</c>.</summary>
public sealed record EvaluateParams : TextDocumentParams
{
    public string Expression { get; init; } = "";
}
