using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A declaration to fill in.</summary>
/// <param name="Kind">What it declares.</param>
/// <param name="Prefix">The keyword that brings it.</param>
/// <param name="Body">Lines in TextMate's snippet syntax, with <c>\n</c> between them.</param>
/// <param name="Description">A sentence or two.</param>
/// <param name="Parents">The keywords in whose blocks it stands; empty where it stands on its own.</param>
public sealed record Snippet(DeclarationKind Kind, string Prefix, string Body, string Description, System.Collections.Immutable.ImmutableArray<string> Parents);
