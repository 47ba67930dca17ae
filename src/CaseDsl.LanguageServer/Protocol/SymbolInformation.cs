namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A declaration somewhere; flat, with the one it stands in.</summary>
public sealed record SymbolInformation
{
    public required string Name { get; init; }

    public required SymbolKind Kind { get; init; }

    public required Location Location { get; init; }

    public string? ContainerName { get; init; }
}
