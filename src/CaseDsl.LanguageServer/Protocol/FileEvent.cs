namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A watched file, and what happened to it.</summary>
public sealed record FileEvent
{
    public string Uri { get; init; } = "";

    public FileChangeType Type { get; init; }
}
