namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/page</c>.</summary>
public sealed record PageParams : TextDocumentParams
{
    public const string Html = "html";

    /// <summary><c>markdown</c> or <c>html</c>.</summary>
    public string Format { get; init; } = "markdown";

    /// <summary>One page, as <c>canvas:home_canvas</c>, <c>metrics</c> or a name alone; the whole case without it.</summary>
    public string? Only { get; init; }
}
