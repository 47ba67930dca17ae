namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Why completion is asked for.</summary>
public sealed record CompletionContext
{
    public int TriggerKind { get; init; }

    public string? TriggerCharacter { get; init; }
}
