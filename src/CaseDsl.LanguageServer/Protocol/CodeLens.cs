namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A line above a declaration that does something.</summary>
public sealed record CodeLens(Range Range, Command Command);
