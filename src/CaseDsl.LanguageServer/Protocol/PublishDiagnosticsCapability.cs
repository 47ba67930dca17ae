namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record PublishDiagnosticsCapability
{
    public bool RelatedInformation { get; init; }

    public bool CodeDescriptionSupport { get; init; }

    public bool VersionSupport { get; init; }

    public ValueSetCapability? TagSupport { get; init; }
}
