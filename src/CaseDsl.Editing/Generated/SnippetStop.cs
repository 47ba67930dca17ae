using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>A place of a snippet that its user fills in.</summary>
/// <param name="Words">What may stand there; empty where anything may.</param>
internal sealed record SnippetStop(TextSpan Span, ImmutableArray<string> Words)
{
    /// <summary>What stands there at first; null for what the example has there.</summary>
    public string? Text { get; init; }

    public static SnippetStop Inside(TextSyntax text) => Between(text.Parts, text.OpenQuoteToken.Span.End, text.CloseQuoteToken.Span.Start);

    public static SnippetStop Between(SyntaxList<InterpolationSyntax> parts, int start, int end)
    {
        // A hole names figures of the example; the words before it are enough to show what goes there.
        return new SnippetStop(TextSpan.FromBounds(start, end), [])
        {
            Text = parts.Count > 0 && parts.Any(static part => part is HoleSyntax) ? "..." : null,
        };
    }
}
