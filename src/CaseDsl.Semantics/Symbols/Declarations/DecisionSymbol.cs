using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>A rule agreed beforehand, and what was decided.</summary>
public sealed class DecisionSymbol : DeclarationSymbol
{
    internal DecisionSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The experiments it rests on.</summary>
    public ImmutableArray<ExperimentSymbol> On => References<ExperimentSymbol>("on");

    public FigureValue? GoWhen => Figure("go_when");

    public FigureValue? StopWhen => Figure("stop_when");

    public string Otherwise => WordOrDefault("otherwise");

    /// <summary>Null where nothing is decided yet.</summary>
    public string? Decided => Word("decided");

    public new DateOnly? Date => Date("date");

    public InterpolatedText? By => Text("by");
}
