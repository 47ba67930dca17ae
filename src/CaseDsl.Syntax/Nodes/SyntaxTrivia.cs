using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>One piece of what stands between tokens.</summary>
/// <param name="Kind">Whitespace, end of line, comment, skipped text, or the byte order mark.</param>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, string Text, TextSpan Span);
