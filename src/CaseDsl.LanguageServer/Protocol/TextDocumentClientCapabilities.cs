namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record TextDocumentClientCapabilities
{
    public CompletionClientCapabilities? Completion { get; init; }

    public HoverClientCapabilities? Hover { get; init; }

    public LinkCapability? Definition { get; init; }

    public LinkCapability? TypeDefinition { get; init; }

    public HierarchyCapability? DocumentSymbol { get; init; }

    public SignatureHelpCapability? SignatureHelp { get; init; }

    /// <summary>Of findings that the client asks for.</summary>
    public DiagnosticsCapability? Diagnostic { get; init; }

    /// <summary>Of findings that are sent to it.</summary>
    public DiagnosticsCapability? PublishDiagnostics { get; init; }

    public FoldingRangeCapability? FoldingRange { get; init; }

    public SemanticTokensClientCapabilities? SemanticTokens { get; init; }
}
