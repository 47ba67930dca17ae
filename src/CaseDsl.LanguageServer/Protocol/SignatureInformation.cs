namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A function as it is called.</summary>
public sealed record SignatureInformation
{
    public required string Label { get; init; }

    public MarkupContent? Documentation { get; init; }

    public required ParameterInformation[] Parameters { get; init; }
}
