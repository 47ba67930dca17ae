using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The rounds of an interview.</summary>
public sealed class RehearsalSymbol : DeclarationSymbol
{
    internal RehearsalSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public FigureValue? Total => Figure("total");

    public ImmutableArray<RoundSymbol> Rounds => ChildrenOf<RoundSymbol>();
}
