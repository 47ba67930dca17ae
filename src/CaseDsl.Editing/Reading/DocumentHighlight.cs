using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>A place in the file that means the same as the one under the cursor.</summary>
/// <param name="IsDeclaration">True where it is declared, false where it is named.</param>
public sealed record DocumentHighlight(TextSpan Span, bool IsDeclaration);
