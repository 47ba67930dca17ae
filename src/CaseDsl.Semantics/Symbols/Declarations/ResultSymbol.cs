namespace CaseDsl.Semantics;

/// <summary>What each arm showed of one metric or cost.</summary>
public sealed class ResultSymbol : DeclarationSymbol
{
    internal ResultSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The metric or cost; null where the name is neither.</summary>
    public DeclarationSymbol? Metric => Refers;

    /// <summary>The experiment it is a result of; null where it stands in no experiment.</summary>
    public ExperimentSymbol? Experiment => Parent as ExperimentSymbol;

    /// <summary>What an arm showed; null where it says nothing of that arm.</summary>
    public BoundValue? Reading(ArmSymbol arm)
    {
        foreach (var property in Properties)
        {
            if (property.Arm == arm && property.Values is [var first, ..])
                return first;
        }
        return null;
    }

    /// <summary>The relative change, where the arms' own values are not at hand.</summary>
    public FigureValue? Lift => Figure("lift");

    public string? Segment => Plain("segment");

    public FigureValue? After => Figure("after");
}
