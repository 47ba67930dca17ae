namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="SemanticTokensOptions"/>.</summary>
public sealed record SemanticTokensFullOptions(bool Delta);
