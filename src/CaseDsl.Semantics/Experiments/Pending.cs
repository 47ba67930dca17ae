#pragma warning disable CA1822
namespace CaseDsl.Semantics;

// The experiments room replaces this file with its own classes.
public sealed class ExperimentFigures
{
    public static ExperimentFigures Compute(ExperimentSymbol symbol, Figures figures) => new();

    public static ExperimentFigures Empty(ExperimentSymbol symbol) => new();

    public Figure Member(string name) => Figure.NotComputed(name);

    public Measurement? Find(DeclarationSymbol metric, string? segment = null, string? after = null) => null;
}

public sealed class Measurement
{
    public Measurement? For(ArmSymbol arm) => null;

    public Figure Member(string name) => Figure.NotComputed(name);
}

public sealed class DecisionFigures
{
    public static DecisionFigures Compute(DecisionSymbol symbol, Figures figures) => new();

    public static DecisionFigures Empty(DecisionSymbol symbol) => new();
}

public sealed class LaunchFigures
{
    public static LaunchFigures Compute(LaunchSymbol symbol, Figures figures) => new();

    public static LaunchFigures Empty(LaunchSymbol symbol) => new();
}
