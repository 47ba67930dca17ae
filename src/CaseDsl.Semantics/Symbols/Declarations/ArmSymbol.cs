namespace CaseDsl.Semantics;

/// <summary>One side of an experiment.</summary>
public sealed class ArmSymbol : DeclarationSymbol
{
    internal ArmSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public FigureValue? Share => Figure("share");

    public FigureValue? Assigned => Figure("assigned");

    /// <summary>The experiment it is an arm of; null where it stands in no experiment.</summary>
    public ExperimentSymbol? Experiment => Parent as ExperimentSymbol;
}
