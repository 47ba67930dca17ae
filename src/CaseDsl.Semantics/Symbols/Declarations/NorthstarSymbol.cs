namespace CaseDsl.Semantics;

/// <summary>The metric that every subscriber metric should reach.</summary>
public sealed class NorthstarSymbol : DeclarationSymbol
{
    internal NorthstarSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The metric; null where the name is not one.</summary>
    public MetricSymbol? Metric => Refers as MetricSymbol;

    public FigureValue? Target => Figure("target");
}
