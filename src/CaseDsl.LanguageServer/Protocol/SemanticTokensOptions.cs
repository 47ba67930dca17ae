namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ServerCapabilities"/>.</summary>
public sealed record SemanticTokensOptions
{
    public required SemanticTokensLegend Legend { get; init; }

    public bool Range { get; init; }

    public SemanticTokensFullOptions? Full { get; init; }
}
