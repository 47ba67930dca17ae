namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>casedsl/templates</c>.</summary>
public sealed record TemplatesResult(TemplateItem[] Items);
