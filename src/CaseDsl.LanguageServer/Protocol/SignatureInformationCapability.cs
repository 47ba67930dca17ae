namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record SignatureInformationCapability
{
    public string[]? DocumentationFormat { get; init; }

    public ParameterInformationCapability? ParameterInformation { get; init; }
}
