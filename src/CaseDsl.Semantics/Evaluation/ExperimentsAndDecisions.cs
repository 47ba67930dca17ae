namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>What an experiment measured, and whether it can be trusted.</summary>
    public ExperimentFigures Experiment(ExperimentSymbol experiment) =>
        Once(experiment, "figures", () => ExperimentFigures.Compute(experiment, this), () => ExperimentFigures.Empty(experiment));

    /// <summary>A decision executed.</summary>
    public DecisionFigures Decision(DecisionSymbol decision) =>
        Once(decision, "figures", () => DecisionFigures.Compute(decision, this), () => DecisionFigures.Empty(decision));

    /// <summary>A launch's gate.</summary>
    public LaunchFigures Launch(LaunchSymbol launch) =>
        Once(launch, "figures", () => LaunchFigures.Compute(launch, this), () => LaunchFigures.Empty(launch));
}
