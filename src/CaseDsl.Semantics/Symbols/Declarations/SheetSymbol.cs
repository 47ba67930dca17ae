using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The impact sheet.</summary>
public sealed class SheetSymbol : DeclarationSymbol
{
    internal SheetSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public ImmutableArray<ClaimSymbol> Claims => References<ClaimSymbol>("claims");

    public InterpolatedText? Audience => Text("audience");

    public DecisionSymbol? Decision => Reference("decision") as DecisionSymbol;

    public LaunchSymbol? Launch => Reference("launch") as LaunchSymbol;

    public FigureValue? Reach => Figure("reach");

    /// <summary>Four quarters where it is absent.</summary>
    public FigureValue? Horizon => Figure("horizon");
}
