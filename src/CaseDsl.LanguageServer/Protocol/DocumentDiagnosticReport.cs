namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The findings of a document, or that they are what they were.</summary>
public record DocumentDiagnosticReport
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";

    public required string Kind { get; init; }

    public required string ResultId { get; init; }

    /// <summary>Null in an unchanged report.</summary>
    public Diagnostic[]? Items { get; init; }
}
