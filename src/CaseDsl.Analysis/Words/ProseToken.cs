using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

internal enum ProseTokenKind : byte
{
    Word,

    /// <summary>A figure in braces.</summary>
    Hole,

    /// <summary>A full stop, a question or exclamation mark before a space, or the end of a paragraph.</summary>
    SentenceEnd,

    /// <summary>A comma, a semicolon, a colon or a dash that parts clauses.</summary>
    ClauseEnd,
}

/// <summary>One piece of prose, where it stands in the file.</summary>
/// <param name="Run">The text that a word is cut from.</param>
/// <param name="At">Where in it the word begins.</param>
/// <param name="IsQuoted">True inside quotation marks: somebody else's words.</param>
internal readonly record struct ProseToken(ProseTokenKind Kind, TextSpan Span, string Run = "", int At = 0, BoundExpression? Hole = null, bool IsQuoted = false)
{
    /// <summary>The word as written; empty for what is no word. No string of its own: most words are looked at and let go.</summary>
    public ReadOnlySpan<char> Text => Kind == ProseTokenKind.Word ? Run.AsSpan(At, Span.Length) : [];

    public bool IsWord(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
