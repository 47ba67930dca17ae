namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>casedsl/renderWorkspace</c>.</summary>
/// <param name="Files">How many cases there are.</param>
/// <param name="Written">How many pages were not as they should be, and are now.</param>
/// <param name="Uris">Their addresses.</param>
/// <param name="Message">What could not be written; null where all could.</param>
public sealed record RenderWorkspaceResult(int Files, int Written, string[] Uris, string? Message);
