using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Conditions of a decision's rule, said to people who don't read the language.</summary>
internal static class Conditions
{
    // Deeper nesting is shown as written only.
    private const int MostLevels = 8;

    /// <summary>"Monthly churn is significantly worse (`churn.worse`)"; only as written where there are no words for it.</summary>
    internal static string Sentence(PageContext page, FigureValue condition)
    {
        var code = PageContext.Code(condition.Syntax);
        return InWords(page, condition.Expression, MostLevels) is { } words ? words + " (" + code + ")" : code;
    }

    private static string? InWords(PageContext page, BoundExpression expression, int levels)
    {
        if (levels == 0) return null;
        if (expression is BoundMember { Receiver: BoundMeasurement { Metric: var metric } } member) return Measured(page.Name(metric), member.Name);
        if (expression is not BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both) return null;
        return InWords(page, both.Left, levels - 1) is { } left && InWords(page, both.Right, levels - 1) is { } right
            ? left + (both.Operator == BinaryOperator.And ? " and " : " or ") + right
            : null;
    }

    private static string? Measured(string metric, string member) => member switch
    {
        "better" => metric + " is significantly better",
        "worse" => metric + " is significantly worse",
        "significant" => metric + " changes significantly",
        "harmed" => metric + " is harmed",
        "unharmed" => metric + " is unharmed",
        _ => null,
    };
}
