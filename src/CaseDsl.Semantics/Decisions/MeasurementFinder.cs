namespace CaseDsl.Semantics;

/// <summary>Finds the experiments whose measurements an expression reads.</summary>
internal static class MeasurementFinder
{
    /// <summary>Adds each experiment once, in order of writing.</summary>
    public static void FindExperiments(BoundExpression expression, List<ExperimentSymbol> into)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case BoundMeasurement measurement:
                    if (!into.Contains(measurement.Experiment))
                        into.Add(measurement.Experiment);
                    break;
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
