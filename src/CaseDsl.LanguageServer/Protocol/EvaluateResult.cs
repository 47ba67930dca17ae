namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What an expression came to, or why it came to nothing.</summary>
public sealed record EvaluateResult
{
    public string? Text { get; init; }

    public string? Error { get; init; }
}
