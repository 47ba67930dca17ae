namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The words that tokens' numbers stand for.</summary>
public sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);
