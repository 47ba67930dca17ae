using System.Collections.Immutable;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>One declaration in the outline of a file.</summary>
/// <param name="Name">What the outline shows: the name, else the title, else the keyword; never empty.</param>
/// <param name="Detail">The keyword and the title.</param>
/// <param name="Span">The whole declaration.</param>
/// <param name="SelectionSpan">Its name, else its keyword; inside <paramref name="Span"/>.</param>
public sealed record DocumentSymbol(
    string Name,
    string Detail,
    DeclarationKind Kind,
    TextSpan Span,
    TextSpan SelectionSpan,
    ImmutableArray<DocumentSymbol> Children);
