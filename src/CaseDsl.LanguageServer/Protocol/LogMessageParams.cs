namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>window/logMessage</c> and <c>window/showMessage</c>.</summary>
public sealed record LogMessageParams(MessageType Type, string Message);
