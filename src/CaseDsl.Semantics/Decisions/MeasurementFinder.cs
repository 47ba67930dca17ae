namespace CaseDsl.Semantics;

/// <summary>Finds the experiments whose measurements an expression reads.</summary>
internal static class MeasurementFinder
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
        foreach (var part in Parts(expression))
        {
            if (part is BoundMeasurement measurement && !into.Contains(measurement.Experiment))
                into.Add(measurement.Experiment);
        }
    }

    /// <summary>Adds each treatment arm of an experiment that the expression names a measurement of, once.</summary>
    public static void FindArms(BoundExpression expression, ExperimentSymbol experiment, List<ArmSymbol?> into)
    {
        foreach (var part in Parts(expression))
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

    // The expression and what it is made of, in order of writing.
    private static IEnumerable<BoundExpression> Parts(BoundExpression expression)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.TryPop(out var next))
        {
            yield return next;
            switch (next)
            {
                case BoundMember member:
                    pending.Push(member.Receiver);
                    break;
                case BoundUnary unary:
                    pending.Push(unary.Operand);
                    break;
                case BoundRelative relative:
                    pending.Push(relative.Operand);
                    break;
                case BoundBinary binary:
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case BoundInterval interval:
                    pending.Push(interval.Estimate);
                    break;
                case BoundPlusMinus plusMinus:
                    pending.Push(plusMinus.Estimate);
                    break;
                case BoundCall call:
                    for (var i = call.Arguments.Length - 1; i >= 0; i--)
                        pending.Push(call.Arguments[i]);
                    break;
            }
        }
    }
}
