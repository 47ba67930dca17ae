namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How far long work is: <c>begin</c>, <c>report</c> or <c>end</c>.</summary>
public sealed record WorkDoneProgress(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }

    public int? Percentage { get; init; }
}
