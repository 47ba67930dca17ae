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
        foreach (BoundExpression expression in root.SelfAndParts())
            visit(expression);
    }
}
