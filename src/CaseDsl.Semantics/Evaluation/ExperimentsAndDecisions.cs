namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>What an experiment measured, and whether it can be trusted.</summary>
    public ExperimentFigures Experiment(ExperimentSymbol experiment) =>
        Once(experiment, "figures", () => ExperimentFigures.Compute(experiment, this), () => ExperimentFigures.Empty(experiment));

    /// <summary>An experiment as it should have been run.</summary>
    public Redesign Redesign(ExperimentSymbol experiment)
    {
        var shown = Experiment(experiment);
        return Once(experiment, "redesign", () => new Redesigner(shown, this).Run(), () => new Redesign(experiment));
    }

    /// <summary>A decision executed.</summary>
    public DecisionFigures Decision(DecisionSymbol decision) =>
        Once(decision, "figures", () => DecisionFigures.Compute(decision, this), () => DecisionFigures.Empty(decision));

    /// <summary>A backlog in order.</summary>
    public BacklogFigures Backlog(BacklogSymbol backlog) =>
        Once(backlog, "figures", () => BacklogFigures.Compute(backlog, this), () => BacklogFigures.Empty(backlog));

    /// <summary>A rehearsal's rounds with what is told in each.</summary>
    public RehearsalFigures Rehearsal(RehearsalSymbol rehearsal) => RehearsalFigures.Compute(rehearsal, this);

    /// <summary>A launch's gate.</summary>
    public LaunchFigures Launch(LaunchSymbol launch) =>
        Once(launch, "figures", () => LaunchFigures.Compute(launch, this), () => LaunchFigures.Empty(launch));
}
