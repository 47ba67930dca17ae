namespace CaseDsl.Semantics;

/// <summary>The one walk over bound expressions: without recursion, in the order of writing.</summary>
public static class ExpressionParts
{
    /// <summary>What an interval, <c>relative</c> and a written unit stand around: the <c>1.5%</c> of <c>1.5% relative [0.3%, 2.7%]</c>.</summary>
    public static BoundExpression Estimate(this BoundExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case BoundInterval interval:
                    expression = interval.Estimate;
                    break;
                case BoundPlusMinus plusMinus:
                    expression = plusMinus.Estimate;
                    break;
                case BoundRelative relative:
                    expression = relative.Operand;
                    break;
                case BoundBinary { Operator: BinaryOperator.Per, Right: BoundUnit or BoundNumber } rate:
                    expression = rate.Left;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The number that an expression is written as, whatever sign, period or interval stands around it; null where it is computed, or relative.</summary>
    public static BoundNumber? WrittenNumber(this BoundExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case BoundInterval interval:
                    expression = interval.Estimate;
                    break;
                case BoundPlusMinus plusMinus:
                    expression = plusMinus.Estimate;
                    break;
                case BoundUnary { Operator: not UnaryOperator.Not } unary:
                    expression = unary.Operand;
                    break;
                case BoundBinary { Operator: BinaryOperator.Per } rate:
                    expression = rate.Left;
                    break;
                default:
                    return expression as BoundNumber;
            }
        }
    }

    /// <summary>The expression and everything it is made of; nothing of none.</summary>
    /// <param name="goesInto">Of what the parts count too; everything's, where nothing is said.</param>
    public static IEnumerable<BoundExpression> SelfAndParts(this BoundExpression? expression, Func<BoundExpression, bool>? goesInto = null)
    {
        if (expression is null)
            yield break;
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.TryPop(out var next))
        {
            yield return next;
            if (goesInto is not null && !goesInto(next))
                continue;
            switch (next)
            {
                case BoundMember member:
                    pending.Push(member.Receiver);
                    break;
                case BoundUnary unary:
                    pending.Push(unary.Operand);
                    break;
                case BoundBinary binary:
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case BoundRelative relative:
                    pending.Push(relative.Operand);
                    break;
                case BoundInterval interval:
                    pending.Push(interval.High);
                    pending.Push(interval.Low);
                    pending.Push(interval.Estimate);
                    break;
                case BoundPlusMinus plusMinus:
                    pending.Push(plusMinus.Margin);
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
