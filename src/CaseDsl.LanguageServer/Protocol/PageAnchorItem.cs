namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A line of a page, and the line of a document that it tells; both from 0.</summary>
/// <param name="Page">In HTML the place among the elements that have a <c>data-line</c>.</param>
public sealed record PageAnchorItem(int Page, string Uri, int Line);
