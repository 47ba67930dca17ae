namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Tokens as five numbers each, with a name to ask for what changed.</summary>
public sealed record SemanticTokens
{
    public string? ResultId { get; init; }

    public required int[] Data { get; init; }
}
