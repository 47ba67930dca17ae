namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record FoldingRangeCapability
{
    public bool LineFoldingOnly { get; init; }
}
