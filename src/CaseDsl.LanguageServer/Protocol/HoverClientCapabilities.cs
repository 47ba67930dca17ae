namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record HoverClientCapabilities
{
    public string[]? ContentFormat { get; init; }
}
