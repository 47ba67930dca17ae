namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Another place that a diagnostic speaks of.</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);
