namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>textDocument/prepareRename</c>.</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);
