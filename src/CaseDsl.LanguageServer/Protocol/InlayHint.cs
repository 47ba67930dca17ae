namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A short text between what is written.</summary>
public sealed record InlayHint
{
    public required Position Position { get; init; }

    public required string Label { get; init; }

    public MarkupContent? Tooltip { get; init; }

    public bool? PaddingLeft { get; init; }

    public bool? PaddingRight { get; init; }
}
