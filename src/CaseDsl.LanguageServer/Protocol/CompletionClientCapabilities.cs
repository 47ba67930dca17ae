namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record CompletionClientCapabilities
{
    public CompletionItemCapability? CompletionItem { get; init; }
}
