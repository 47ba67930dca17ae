namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>: the client asks again when told to.</summary>
public sealed record RefreshCapability
{
    public bool RefreshSupport { get; init; }
}
