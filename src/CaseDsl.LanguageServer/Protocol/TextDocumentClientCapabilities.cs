namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record TextDocumentClientCapabilities
{
    public CompletionClientCapabilities? Completion { get; init; }

    public HoverClientCapabilities? Hover { get; init; }

    public LinkCapability? Definition { get; init; }

    public LinkCapability? TypeDefinition { get; init; }

    public HierarchyCapability? DocumentSymbol { get; init; }

    public DynamicRegistrationCapability? Diagnostic { get; init; }

    public PublishDiagnosticsCapability? PublishDiagnostics { get; init; }

    public FoldingRangeCapability? FoldingRange { get; init; }

    public SemanticTokensClientCapabilities? SemanticTokens { get; init; }
}
