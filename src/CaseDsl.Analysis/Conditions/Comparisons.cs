using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>The sides of a comparison.</summary>
internal static class Comparisons
{
    /// <summary>What holds where a comparison does not.</summary>
    public static BinaryOperator Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        _ => comparison,
    };

    /// <summary>The same comparison read from its right side.</summary>
    public static BinaryOperator Turned(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>The value of a side that no result can change: a number, a metric's baseline or limit, an assumption; null of any other.</summary>
    public static Quantity? Constant(BoundExpression side, Figures figures, DeclarationSymbol owner) =>
        Varies(side) ? null : figures.Evaluate(side, owner).Value;

    /// <summary>True where results or claims decide what the side comes to.</summary>
    public static bool Varies(BoundExpression side)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(side);
        while (pending.TryPop(out BoundExpression? next))
        {
            switch (next)
            {
                case BoundMember { Name: "baseline" or "limit" }:
                    break;
                case BoundNumber or BoundUnit or BoundSymbol { Symbol: AssumeSymbol }:
                    break;
                case BoundUnary unary:
                    pending.Push(unary.Operand);
                    break;
                case BoundBinary binary:
                    pending.Push(binary.Left);
                    pending.Push(binary.Right);
                    break;
                case BoundRelative relative:
                    pending.Push(relative.Operand);
                    break;
                case BoundInterval interval:
                    pending.Push(interval.Estimate);
                    break;
                default:
                    return true;
            }
        }

        return false;
    }
}
