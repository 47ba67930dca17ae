namespace CaseDsl.LanguageServer.Protocol;

/// <summary>One finding.</summary>
public sealed record Diagnostic
{
    public required Range Range { get; init; }

    public DiagnosticSeverity? Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public required string Message { get; init; }

    public DiagnosticTag[]? Tags { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }
}
