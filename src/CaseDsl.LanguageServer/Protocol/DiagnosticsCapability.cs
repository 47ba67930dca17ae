namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>: what of a finding the client shows.</summary>
public sealed record DiagnosticsCapability
{
    public bool RelatedInformation { get; init; }

    public bool CodeDescriptionSupport { get; init; }

    public ValueSetCapability? TagSupport { get; init; }
}
