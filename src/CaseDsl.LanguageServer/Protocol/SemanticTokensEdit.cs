namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Numbers that replace others.</summary>
public sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);
