namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A stretch that can be folded.</summary>
public sealed record FoldingRange
{
    public required int StartLine { get; init; }

    public int? StartCharacter { get; init; }

    public required int EndLine { get; init; }

    public int? EndCharacter { get; init; }

    /// <summary><c>comment</c>, <c>imports</c> or <c>region</c>; null for a block.</summary>
    public string? Kind { get; init; }
}
