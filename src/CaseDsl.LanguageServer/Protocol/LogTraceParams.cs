namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>$/logTrace</c>.</summary>
public sealed record LogTraceParams(string Message)
{
    public string? Verbose { get; init; }
}
