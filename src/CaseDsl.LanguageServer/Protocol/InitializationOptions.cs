namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What a client may ask of this server in particular.</summary>
public sealed record InitializationOptions
{
    /// <summary><c>push</c> or <c>pull</c>; without it findings are pulled by clients that can and pushed to the others.</summary>
    public string? Diagnostics { get; init; }
}
