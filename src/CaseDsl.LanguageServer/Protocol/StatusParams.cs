namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/status</c>: the state of one document, for a status line.</summary>
public sealed record StatusParams
{
    public required string Uri { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Suggestions { get; init; }

    /// <summary>The money of the document's sheet, or of its claims, as it is printed; null where there is none.</summary>
    public string? Net { get; init; }

    /// <summary>The judgment score, from 0 to 100; null where there is none.</summary>
    public int? Score { get; init; }
}
