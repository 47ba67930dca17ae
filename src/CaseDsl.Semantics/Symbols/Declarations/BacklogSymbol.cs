using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Initiatives ranked.</summary>
public sealed class BacklogSymbol : DeclarationSymbol
{
    internal BacklogSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public ImmutableArray<InitiativeSymbol> Initiatives => References<InitiativeSymbol>("initiatives");

    public FigureValue? Capacity => Figure("capacity");
}
