namespace CaseDsl.LanguageServer.Protocol;

/// <summary>One edit: of a range, or of the whole text where there is no range.</summary>
public sealed record TextDocumentContentChangeEvent
{
    public Range? Range { get; init; }

    public string Text { get; init; } = "";
}
