namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record ParameterInformationCapability
{
    public bool LabelOffsetSupport { get; init; }
}
