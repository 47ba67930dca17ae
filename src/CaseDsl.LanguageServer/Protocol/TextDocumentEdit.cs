namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The replacements in one document, at the version they were made for.</summary>
public sealed record TextDocumentEdit(VersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);
