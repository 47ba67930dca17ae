namespace CaseDsl.Editing;

/// <summary>What a hint tells.</summary>
public enum InlayHintKind
{
    /// <summary>A figure that is computed.</summary>
    Figure,

    /// <summary>Levels before and after a change.</summary>
    Levels,

    /// <summary>How long a story takes to tell.</summary>
    SpokenTime,

    /// <summary>What a decision's rule gives.</summary>
    Outcome,
}

/// <summary>A short text that an editor shows between what is written.</summary>
/// <param name="Position">It stands before the letter here.</param>
/// <param name="Tooltip">More of it, in Markdown; null where there is no more.</param>
public sealed record InlayHint(int Position, string Text, InlayHintKind Kind, string? Tooltip);
