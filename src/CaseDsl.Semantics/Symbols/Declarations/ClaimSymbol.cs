using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>That a model moved something for subscribers, at a cost, and what that is worth.</summary>
public sealed class ClaimSymbol : DeclarationSymbol
{
    internal ClaimSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public ImmutableArray<MovementValue> Moves => Movements("moves");

    public ImmutableArray<MovementValue> Costs => Movements("costs");

    /// <summary>True for <c>costs: none</c>.</summary>
    public bool CostsNone => IsNone("costs");

    public FigureValue? Worth => Figure("worth");

    /// <summary>The experiments and sources it cites.</summary>
    public ImmutableArray<DeclarationSymbol> Evidence => References("evidence");

    /// <summary><c>measured</c> or <c>expected</c>: as stated, else measured unless every experiment it cites lacks results.</summary>
    public string Stage
    {
        get
        {
            if (Word("stage") is { } stated)
                return stated;
            var cites = false;
            foreach (var evidence in Evidence)
            {
                if (evidence is not ExperimentSymbol experiment)
                    continue;
                if (experiment.HasResults)
                    return "measured";
                cites = true;
            }
            return cites ? "expected" : "measured";
        }
    }

    public string? Segment => Plain("segment");

    public FigureValue? After => Figure("after");

    /// <summary><c>all</c> or <c>triggered</c>; null where it is not said.</summary>
    public string? Reach => Word("reach");

    public SurfaceSymbol? Surface => Reference("surface") as SurfaceSymbol;

    public new DateOnly? Date => Date("date");

    public InterpolatedText? Because => Text("because");
}
