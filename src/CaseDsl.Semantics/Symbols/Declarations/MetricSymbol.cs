using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>Something measured.</summary>
public sealed class MetricSymbol : DeclarationSymbol
{
    internal MetricSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary><c>subscriber experience model system business</c>; null where it is not said.</summary>
    public string? MetricKind => Word("kind");

    /// <summary>True where subscribers feel or do it.</summary>
    public bool IsFelt => MetricKind is "subscriber" or "experience";

    /// <summary>What it is measured in; null where that is not said, or no unit.</summary>
    public Unit? Unit => First<UnitValue>("unit")?.Unit;

    /// <summary>The direction that is good; null where that is not said.</summary>
    public bool? HigherIsBetter => Word("better") switch
    {
        "higher" => true,
        "lower" => false,
        _ => null,
    };

    /// <summary>True for a share: changes of it are relative or in points.</summary>
    public bool IsRatio => Unit is { Dimension.IsNone: true };

    public FigureValue? Baseline => Figure("baseline");

    public FigureValue? Limit => Figure("limit");

    public FigureValue? Window => Figure("window");

    public ImmutableArray<ElasticityValue> Drives => Values<ElasticityValue>("drives");

    /// <summary>Money for a change for the better.</summary>
    public new FigureValue? Value => Figure("value");

    /// <summary>The money that leaves with those who churn in a window.</summary>
    public FigureValue? Loses => Figure("loses");

    public DateOnly? Defined => Date("defined");

    public InterpolatedText? Agreed => Text("agreed");

    public InterpolatedText? Source => Text("source");
}
