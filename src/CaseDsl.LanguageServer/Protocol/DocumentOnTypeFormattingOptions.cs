namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What keys lay text out as one types.</summary>
public sealed record DocumentOnTypeFormattingOptions
{
    public required string FirstTriggerCharacter { get; init; }

    public string[] MoreTriggerCharacter { get; init; } = [];
}
