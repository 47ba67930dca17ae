namespace CaseDsl.Semantics;

/// <summary>Finds the experiments whose measurements an expression reads.</summary>
public static class MeasurementFinder
{
    /// <summary>The measurement that stands left of a member's dot (<c>ctr</c>, <c>ctr.v2</c>), with the arm where it names one.</summary>
    public static (BoundMeasurement? Measurement, ArmSymbol? Arm) Measured(BoundExpression receiver) => receiver switch
    {
        BoundMeasurement direct => (direct, null),
        BoundMember { Receiver: BoundMeasurement inner, Target: ArmSymbol arm } => (inner, arm),
        _ => (null, null),
    };

    /// <summary>Adds each experiment once, in order of writing.</summary>
    public static void FindExperiments(BoundExpression expression, List<ExperimentSymbol> into)
    {
        foreach (var part in expression.SelfAndParts())
        {
            if (part is BoundMeasurement measurement && !into.Contains(measurement.Experiment))
                into.Add(measurement.Experiment);
        }
    }

    /// <summary>Adds each treatment arm of an experiment that the expression names a measurement of, once.</summary>
    public static void FindArms(BoundExpression expression, ExperimentSymbol experiment, List<ArmSymbol?> into)
    {
        foreach (var part in expression.SelfAndParts())
        {
            if (Measured(part) is (var measurement, { } arm)
                && ReferenceEquals(measurement?.Experiment, experiment)
                && !ReferenceEquals(arm, experiment.Control)
                && !into.Contains(arm))
            {
                into.Add(arm);
            }
        }
    }
}
