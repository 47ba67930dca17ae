using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>One thing that could be done.</summary>
public sealed class OptionSymbol : DeclarationSymbol
{
    internal OptionSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The trade-off it is an option of; null where it stands in none.</summary>
    public TradeoffSymbol? Tradeoff => Parent as TradeoffSymbol;

    public ImmutableArray<MovementValue> Moves => Movements("moves");

    public ImmutableArray<MovementValue> Costs => Movements("costs");

    public ImmutableArray<ClaimSymbol> Claims => References<ClaimSymbol>("claims");

    public DateOnly? Ready => Date("ready");

    public FigureValue? Effort => Figure("effort");
}
