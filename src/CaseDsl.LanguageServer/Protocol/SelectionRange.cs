namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What is selected next, and after that.</summary>
public sealed record SelectionRange(Range Range)
{
    public SelectionRange? Parent { get; init; }
}
