namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How the editor lays text out.</summary>
public sealed record FormattingOptions
{
    public int TabSize { get; init; }

    public bool InsertSpaces { get; init; }
}
