namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record LinkCapability
{
    public bool LinkSupport { get; init; }
}
