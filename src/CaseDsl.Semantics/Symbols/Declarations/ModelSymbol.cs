using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>What ships: a model, or a feature.</summary>
public sealed class ModelSymbol : DeclarationSymbol
{
    internal ModelSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>True for a <c>feature</c>.</summary>
    public bool IsFeature => Kind == DeclarationKind.Feature;

    public string? Version => Plain("version");

    public ModelSymbol? Replaces => Reference("replaces") as ModelSymbol;

    /// <summary>What it does to model metrics.</summary>
    public ImmutableArray<MovementValue> Metrics => Movements("metrics");

    public FigureValue? Latency => Figure("latency");

    public FigureValue? Training => Figure("training");

    public FigureValue? Serving => Figure("serving");

    public ImmutableArray<RiskSymbol> Risks => ChildrenOf<RiskSymbol>();
}
