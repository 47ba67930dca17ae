namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>workspace/diagnostic</c>.</summary>
public sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);
