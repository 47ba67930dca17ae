namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="FileOperationOptions"/>.</summary>
public sealed record FileOperationFilter(string Scheme, FileOperationPattern Pattern);
