using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Something that could be built next.</summary>
public sealed class InitiativeSymbol : DeclarationSymbol
{
    internal InitiativeSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public FigureValue? Impact => Figure("impact");

    public FigureValue? Effort => Figure("effort");

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public ImmutableArray<ClaimSymbol> Claims => References<ClaimSymbol>("claims");

    public ImmutableArray<RiskSymbol> Risks => ChildrenOf<RiskSymbol>();
}
