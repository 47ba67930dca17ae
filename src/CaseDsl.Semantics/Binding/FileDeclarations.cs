using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>What one file declares, read from its own text alone.</summary>
/// <param name="TopLevel">In order.</param>
/// <param name="All">Nested ones included, each before those in its block.</param>
/// <param name="ByName">Names declared at the top level, the first of each; units have a namespace of their own.</param>
/// <param name="Units">The units declared, in order.</param>
internal sealed record FileDeclarations(
    ImmutableArray<DeclarationSymbol> TopLevel,
    ImmutableArray<DeclarationSymbol> All,
    Dictionary<string, DeclarationSymbol> ByName,
    ImmutableArray<UnitSymbol> Units);
