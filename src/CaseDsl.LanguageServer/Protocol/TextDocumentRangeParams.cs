namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of requests about a range.</summary>
public sealed record TextDocumentRangeParams : TextDocumentParams
{
    public Range Range { get; init; }
}
