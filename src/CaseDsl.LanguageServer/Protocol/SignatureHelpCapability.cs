namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record SignatureHelpCapability
{
    public SignatureInformationCapability? SignatureInformation { get; init; }
}
