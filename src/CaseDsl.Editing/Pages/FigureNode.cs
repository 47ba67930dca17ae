using System.Collections.Immutable;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>A declaration, or one of its figures, in the tree of a file's figures.</summary>
/// <param name="Name">What a person knows it by.</param>
/// <param name="Kind">What declares it.</param>
/// <param name="Text">The figure, the outcome; empty of a mere heading.</param>
/// <param name="Detail">What is told beside it: the chance of a gain, levels, why; empty where there is nothing.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Expression">What <see cref="Explaining"/> explains it by; empty where nothing does.</param>
public sealed record FigureNode(string Name, DeclarationKind Kind, string Text, string Detail, TextSpan Span, string Expression, ImmutableArray<FigureNode> Children);
