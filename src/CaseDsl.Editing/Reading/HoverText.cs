using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What is told of the thing under the cursor.</summary>
/// <param name="Span">What it is told of.</param>
/// <param name="Markdown">Never empty.</param>
public sealed record HoverText(TextSpan Span, string Markdown);
