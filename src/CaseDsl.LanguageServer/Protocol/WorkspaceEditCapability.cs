namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record WorkspaceEditCapability
{
    public bool DocumentChanges { get; init; }

    public string[]? ResourceOperations { get; init; }
}
