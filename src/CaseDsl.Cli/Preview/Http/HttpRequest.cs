namespace CaseDsl.Cli;

/// <summary>The head of a request; a body is never read.</summary>
/// <param name="Path">Decoded, without the query; begins with a slash.</param>
/// <param name="Host">As the <c>Host</c> header says it; null where there is none.</param>
internal sealed record HttpRequest(string Method, string Path, string? Host);
