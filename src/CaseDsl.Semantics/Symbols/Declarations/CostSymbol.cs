using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>A line of the bill.</summary>
public sealed class CostSymbol : DeclarationSymbol
{
    internal CostSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public FigureValue? Baseline => Figure("baseline");

    public FigureValue? Volume => Figure("volume");

    public Unit? Unit => First<UnitValue>("unit")?.Unit;

    /// <summary>False unless it says otherwise.</summary>
    public bool HigherIsBetter => WordOrDefault("better") == "higher";

    public ImmutableArray<ElasticityValue> Drives => Values<ElasticityValue>("drives");

    public InterpolatedText? Source => Text("source");
}
