namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>initialize</c>.</summary>
public sealed record InitializeResult
{
    public required ServerCapabilities Capabilities { get; init; }

    public required ServerInfo ServerInfo { get; init; }
}
