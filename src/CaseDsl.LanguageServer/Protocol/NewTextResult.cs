namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A file to begin with.</summary>
public sealed record NewTextResult(string FileName, string Text);
