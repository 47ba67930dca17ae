namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What an item's documentation is found by.</summary>
public sealed record CompletionItemData
{
    public string Uri { get; init; } = "";

    public string Key { get; init; } = "";
}
