namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record ValueSetCapability
{
    public int[]? ValueSet { get; init; }
}
