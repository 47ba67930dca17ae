using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>What could have been done, and what was.</summary>
public sealed class TradeoffSymbol : DeclarationSymbol
{
    internal TradeoffSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public ImmutableArray<OptionSymbol> Options => ChildrenOf<OptionSymbol>();

    public OptionSymbol? Choose => Reference("choose") as OptionSymbol;

    public InterpolatedText? Because => Text("because");

    /// <summary>Four quarters where it is absent.</summary>
    public FigureValue? Horizon => Figure("horizon");
}
