namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What stands beside an item's label.</summary>
public sealed record CompletionItemLabelDetails
{
    public string? Detail { get; init; }

    public string? Description { get; init; }
}
