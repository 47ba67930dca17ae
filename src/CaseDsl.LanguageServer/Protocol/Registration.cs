namespace CaseDsl.LanguageServer.Protocol;

/// <summary>One capability that is registered once the client runs.</summary>
public sealed record Registration(string Id, string Method)
{
    public object? RegisterOptions { get; init; }
}
