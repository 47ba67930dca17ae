namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What changed in a document's tokens.</summary>
public sealed record SemanticTokensDelta(string ResultId, SemanticTokensEdit[] Edits);
