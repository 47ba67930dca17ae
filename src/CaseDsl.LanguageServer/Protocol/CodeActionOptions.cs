namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What kinds of code actions there are.</summary>
public sealed record CodeActionOptions
{
    public string[] CodeActionKinds { get; init; } = [];

    public bool ResolveProvider { get; init; }
}
