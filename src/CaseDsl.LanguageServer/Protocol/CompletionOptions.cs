namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How completion can be asked for.</summary>
public sealed record CompletionOptions
{
    public string[] TriggerCharacters { get; init; } = [];

    public bool ResolveProvider { get; init; }
}
