namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A place that means the same as the one under the cursor.</summary>
public sealed record DocumentHighlight(Range Range, DocumentHighlightKind Kind);
