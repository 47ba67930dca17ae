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
    public static bool Varies(BoundExpression side) =>
        side.SelfAndParts(static part => part is not BoundMember).Any(static part => part is not (
            BoundMember { Name: "baseline" or "limit" }
            or BoundNumber or BoundUnit or BoundSymbol { Symbol: AssumeSymbol }
            or BoundUnary or BoundBinary or BoundRelative or BoundInterval));
}
