namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What is told when a document is saved.</summary>
public sealed record SaveOptions
{
    public bool IncludeText { get; init; }
}
