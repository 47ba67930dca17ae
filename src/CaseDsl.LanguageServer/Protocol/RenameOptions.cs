namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ServerCapabilities"/>.</summary>
public sealed record RenameOptions
{
    public bool PrepareProvider { get; init; }
}
