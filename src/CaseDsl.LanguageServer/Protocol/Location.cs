namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A range of a document.</summary>
public sealed record Location(string Uri, Range Range);
