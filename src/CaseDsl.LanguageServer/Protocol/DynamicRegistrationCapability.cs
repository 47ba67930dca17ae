namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record DynamicRegistrationCapability
{
    public bool DynamicRegistration { get; init; }
}
