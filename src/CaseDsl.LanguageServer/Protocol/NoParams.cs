namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of requests that say all by their name.</summary>
public sealed record NoParams;
