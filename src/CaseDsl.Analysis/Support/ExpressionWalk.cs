using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>Visits every part of bound expressions, without recursion.</summary>
internal static class ExpressionWalk
{
    public static void Visit(FigureValue? figure, Action<BoundExpression> visit)
    {
        if (figure is null)
            return;
        Visit(figure.Expression, visit);
        Visit(figure.Derivation, visit);
        Visit(figure.RangeHigh, visit);
    }

    public static void Visit(MovementValue movement, Action<BoundExpression> visit)
    {
        Visit(movement.Change, visit);
        Visit(movement.From, visit);
        Visit(movement.To, visit);
    }

    public static void Visit(BoundExpression? root, Action<BoundExpression> visit)
    {
        if (root is null)
            return;
        var pending = new Stack<BoundExpression>();
        pending.Push(root);
        while (pending.TryPop(out BoundExpression? expression))
        {
            visit(expression);
            switch (expression)
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
                    for (int i = call.Arguments.Length - 1; i >= 0; i--)
                        pending.Push(call.Arguments[i]);
                    break;
            }
        }
    }
}
