namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How signatures can be asked for.</summary>
public sealed record SignatureHelpOptions
{
    public string[] TriggerCharacters { get; init; } = [];

    public string[] RetriggerCharacters { get; init; } = [];
}
