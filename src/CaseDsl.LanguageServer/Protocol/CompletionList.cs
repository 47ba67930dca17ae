namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What could stand at the cursor.</summary>
public sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);
