namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record GeneralClientCapabilities
{
    public string[]? PositionEncodings { get; init; }
}
