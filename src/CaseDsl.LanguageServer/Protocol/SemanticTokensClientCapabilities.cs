namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record SemanticTokensClientCapabilities
{
    /// <summary>True where the editor colours by patterns already, and a token replaces what the patterns say.</summary>
    public bool AugmentsSyntaxTokens { get; init; }
}
