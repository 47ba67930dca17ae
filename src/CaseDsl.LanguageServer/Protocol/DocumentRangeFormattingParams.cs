namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/rangeFormatting</c>.</summary>
public sealed record DocumentRangeFormattingParams : DocumentFormattingParams
{
    public Range Range { get; init; }
}
