using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>An experiment: how it was run, and what it measured.</summary>
public sealed class ExperimentSymbol : DeclarationSymbol
{
    internal ExperimentSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public InterpolatedText? Hypothesis => Text("hypothesis");

    /// <summary><c>ab holdback switchback aa observational</c>.</summary>
    public string ExperimentKind => WordOrDefault("kind");

    /// <summary>True where members were assigned by chance.</summary>
    public bool IsRandomized => ExperimentKind is "ab" or "holdback" or "switchback";

    public Unit? Randomize => First<UnitValue>("randomize")?.Unit;

    /// <summary>What is analysed: as stated, else what is randomised.</summary>
    public Unit? Analyze => First<UnitValue>("analyze") is { } unit ? unit.Unit : Randomize;

    public string? Error => Word("error");

    /// <summary>
    /// True where it is analysed by a unit that is not coarser than the one randomised, and no <c>error:</c> says how what hangs
    /// together was counted. Member, subscriber and user are one and the same; other units of one rank are not.
    /// </summary>
    public bool CountsRelatedUnits
    {
        get
        {
            if (Has("error") || !Has("analyze") || Randomize?.Dimension.CountName is not { } randomized || Analyze?.Dimension.CountName is not { } analyzed)
                return false;
            var coarse = UnitTable.RandomizationRank(randomized);
            var fine = UnitTable.RandomizationRank(analyzed);
            return fine <= coarse && randomized != analyzed && !(fine == coarse && coarse == UnitTable.RandomizationRank("member"));
        }
    }

    public ImmutableArray<ArmSymbol> Arms => ChildrenOf<ArmSymbol>();

    public ImmutableArray<ResultSymbol> Results => ChildrenOf<ResultSymbol>();

    /// <summary>True where results are written down, or a readout is named.</summary>
    public bool HasResults
    {
        get
        {
            if (Has("data"))
                return true;
            foreach (var child in Children)
            {
                if (child is ResultSymbol)
                    return true;
            }
            return false;
        }
    }

    /// <summary>The arm that <c>control:</c> names, else the one named <c>control</c>, else the first; null where there are no arms.</summary>
    public ArmSymbol? Control =>
        Reference("control") as ArmSymbol ?? Child("control") as ArmSymbol ?? (Arms is [var first, ..] ? first : null);

    /// <summary>Metrics, seldom costs.</summary>
    public ImmutableArray<DeclarationSymbol> Primary => References("primary");

    public ImmutableArray<DeclarationSymbol> Secondary => References("secondary");

    public ImmutableArray<MarginValue> Guardrails => Values<MarginValue>("guardrails");

    public FigureValue? Alpha => Figure("alpha");

    public FigureValue? Power => Figure("power");

    public FigureValue? Detect => Figure("detect");

    /// <summary>First and last day, both included; null where it is absent.</summary>
    public DateRangeValue? Run => First<DateRangeValue>("run");

    public FigureValue? Traffic => Figure("traffic");

    public FigureValue? Looks => Figure("looks");

    public string Method => WordOrDefault("method");

    public string Correction => WordOrDefault("correction");

    public ImmutableArray<string> Segments => Plains("segments");

    public FigureValue? Triggered => Figure("triggered");

    public InterpolatedText? Data => Text("data");
}
