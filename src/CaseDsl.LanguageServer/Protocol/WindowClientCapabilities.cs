namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ClientCapabilities"/>.</summary>
public sealed record WindowClientCapabilities
{
    public bool WorkDoneProgress { get; init; }
}
