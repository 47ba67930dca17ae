namespace CaseDsl.LanguageServer.Protocol;

/// <summary>An explanation.</summary>
public sealed record ExplanationResult(string Markdown)
{
    /// <summary>Where what is explained is declared.</summary>
    public string? Uri { get; init; }

    public Range? Range { get; init; }
}
