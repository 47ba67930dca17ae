namespace CaseDsl.Semantics;

/// <summary>What every measurement of one experiment is computed with.</summary>
/// <param name="TreatmentArms">Every arm but control, in order.</param>
internal sealed record MeasurementContext(
    ExperimentSymbol Experiment,
    Figures Figures,
    ArmSymbol? Control,
    IReadOnlyList<ArmSymbol> TreatmentArms,
    ContrastOptions Options);
