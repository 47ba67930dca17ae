namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record HierarchyCapability
{
    public bool HierarchicalDocumentSymbolSupport { get; init; }
}
