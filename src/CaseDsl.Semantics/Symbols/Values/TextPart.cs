using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>A run of literal text, or a hole.</summary>
/// <param name="Literal">Unescaped; null for a hole.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record TextPart(string? Literal, BoundExpression? Hole, TextSpan Span);
