namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A kind of case that can be begun from a template.</summary>
public sealed record TemplateItem(string Kind, string Documentation);
