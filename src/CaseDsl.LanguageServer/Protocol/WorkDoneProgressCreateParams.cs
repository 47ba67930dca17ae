namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>window/workDoneProgress/create</c>.</summary>
public sealed record WorkDoneProgressCreateParams(string Token);
