namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record CompletionItemCapability
{
    public bool SnippetSupport { get; init; }

    public string[]? DocumentationFormat { get; init; }
}
