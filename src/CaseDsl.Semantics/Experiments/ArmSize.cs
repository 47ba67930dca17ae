namespace CaseDsl.Semantics;

/// <summary>An arm as planned and as filled.</summary>
/// <param name="Share">As a fraction; equal parts where no arm states one, NaN where only others do.</param>
/// <param name="Assigned">Units assigned, from the arm or the readout; null where neither says.</param>
public sealed record ArmSize(ArmSymbol Arm, double Share, double? Assigned);
