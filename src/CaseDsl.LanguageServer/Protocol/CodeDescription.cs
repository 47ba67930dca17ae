namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Where a rule is written about.</summary>
public sealed record CodeDescription(string Href);
