namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What a client may ask of this server in particular.</summary>
public sealed record InitializationOptions
{
    /// <summary><c>push</c> or <c>pull</c>; without it findings are pulled by clients that can and pushed to the others.</summary>
    public string? Diagnostics { get; init; }

    /// <summary>The client's command that asks for completion again, for items after which more can be completed at once; null where it has none.</summary>
    public string? SuggestCommand { get; init; }

    /// <summary>True where the client has the commands that code lenses call.</summary>
    public bool CodeLensCommands { get; init; }
}
