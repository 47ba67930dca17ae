namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>casedsl/checkWorkspace</c>: what there is in all documents together.</summary>
public sealed record CheckWorkspaceResult(int Files, int Errors, int Warnings, int Suggestions);
