namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A text that leads somewhere.</summary>
public sealed record DocumentLink(Range Range)
{
    public string? Target { get; init; }

    public string? Tooltip { get; init; }
}
