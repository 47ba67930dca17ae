namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record WorkspaceClientCapabilities
{
    public DynamicRegistrationCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public WorkspaceEditCapability? WorkspaceEdit { get; init; }
}
