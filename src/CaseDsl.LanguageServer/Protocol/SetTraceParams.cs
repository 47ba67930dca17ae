namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>$/setTrace</c>.</summary>
public sealed record SetTraceParams
{
    public string Value { get; init; } = "off";
}
