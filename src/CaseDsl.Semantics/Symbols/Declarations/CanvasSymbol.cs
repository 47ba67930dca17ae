using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The bet on one page.</summary>
public sealed class CanvasSymbol : DeclarationSymbol
{
    internal CanvasSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? Problem => Text("problem");

    public InterpolatedText? Audience => Text("audience");

    public InterpolatedText? Hypothesis => Text("hypothesis");

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public ImmutableArray<MetricSymbol> Metrics => References<MetricSymbol>("metrics");

    /// <summary>Costs and system metrics.</summary>
    public ImmutableArray<DeclarationSymbol> Costs => References("costs");

    public ExperimentSymbol? Experiment => Reference("experiment") as ExperimentSymbol;

    public DecisionSymbol? Decision => Reference("decision") as DecisionSymbol;

    public ImmutableArray<InterpolatedText> Alternatives => Texts("alternatives");

    public SurfaceSymbol? Surface => Reference("surface") as SurfaceSymbol;

    public ImmutableArray<InterpolatedText> Timeline => Texts("timeline");

    public ImmutableArray<InterpolatedText> Questions => Texts("questions");

    public ImmutableArray<RiskSymbol> Risks => ChildrenOf<RiskSymbol>();
}
