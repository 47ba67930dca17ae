namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A place that another leads to, with the part of the origin that was meant.</summary>
public sealed record LocationLink
{
    public Range? OriginSelectionRange { get; init; }

    public required string TargetUri { get; init; }

    public required Range TargetRange { get; init; }

    public required Range TargetSelectionRange { get; init; }
}
