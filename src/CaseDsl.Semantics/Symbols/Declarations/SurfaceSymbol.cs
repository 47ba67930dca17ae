using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>A part of the screen that a model feeds.</summary>
public sealed class SurfaceSymbol : DeclarationSymbol
{
    internal SurfaceSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public MetricSymbol? Metric => Reference("metric") as MetricSymbol;

    public string? Page => Plain("page");

    public ImmutableArray<string> Partners => Plains("partners");
}
