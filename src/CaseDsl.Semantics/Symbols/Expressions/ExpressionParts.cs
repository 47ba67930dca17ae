namespace CaseDsl.Semantics;

/// <summary>The one walk over bound expressions: without recursion, in the order of writing.</summary>
public static class ExpressionParts
{
    /// <summary>The expression and everything it is made of; nothing of none.</summary>
    public static IEnumerable<BoundExpression> SelfAndParts(this BoundExpression? expression)
    {
        if (expression is null)
            yield break;
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
