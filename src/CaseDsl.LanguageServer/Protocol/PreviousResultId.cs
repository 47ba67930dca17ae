namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What the client last had of a document.</summary>
public sealed record PreviousResultId
{
    public string Uri { get; init; } = "";

    public string Value { get; init; } = "";
}
