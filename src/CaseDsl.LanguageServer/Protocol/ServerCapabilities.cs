namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What this server can do.</summary>
public sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public SignatureHelpOptions? SignatureHelpProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? TypeDefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public bool? DocumentHighlightProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public ResolveOptions? WorkspaceSymbolProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public ResolveOptions? CodeLensProvider { get; init; }

    public ResolveOptions? DocumentLinkProvider { get; init; }

    public bool? DocumentFormattingProvider { get; init; }

    public bool? DocumentRangeFormattingProvider { get; init; }

    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public bool? SelectionRangeProvider { get; init; }

    public bool? LinkedEditingRangeProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public ResolveOptions? InlayHintProvider { get; init; }
}
