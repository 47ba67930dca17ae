namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Whether parts of an answer are asked for later.</summary>
public sealed record ResolveOptions
{
    public bool ResolveProvider { get; init; }
}
