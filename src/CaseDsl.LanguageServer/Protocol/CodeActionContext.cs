namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="CodeActionParams"/>.</summary>
public sealed record CodeActionContext
{
    /// <summary>The kinds that are wanted; all where it is null.</summary>
    public string[]? Only { get; init; }
}
