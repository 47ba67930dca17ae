using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What a stretch that can be folded is.</summary>
public enum FoldingKind
{
    Block,
    Prose,
    Uses,
    Comment,
}

/// <summary>A stretch of several lines that an editor can fold into its first.</summary>
public sealed record FoldingRange(TextSpan Span, FoldingKind Kind);
