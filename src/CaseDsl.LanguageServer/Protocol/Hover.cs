namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>textDocument/hover</c>.</summary>
public sealed record Hover
{
    public required MarkupContent Contents { get; init; }

    public Range? Range { get; init; }
}
