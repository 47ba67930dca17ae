namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>casedsl/figures</c>.</summary>
public sealed record FiguresResult(FigureItem[] Items);
