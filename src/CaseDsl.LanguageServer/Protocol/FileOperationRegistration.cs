namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="FileOperationOptions"/>.</summary>
public sealed record FileOperationRegistration(FileOperationFilter[] Filters);
