using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Conditions of a decision's rule, said to people who don't read the language.</summary>
internal static class Conditions
{
    // Longer rules are shown as written only.
    private const int MostParts = 8;

    /// <summary>"Monthly churn getting significantly worse (`churn.worse`)"; only as written where there are no words for it.</summary>
    internal static string Sentence(PageContext page, FigureValue condition)
    {
        var code = PageContext.Code(condition.Syntax);
        return InWords(page, condition.Expression) is { } words ? words + " (" + code + ")" : code;
    }

    /// <summary>"on Monthly churn getting significantly worse"; "when `…`" where there are no words for it.</summary>
    internal static string Clause(PageContext page, FigureValue condition) =>
        InWords(page, condition.Expression) is { } words ? "on " + words : "when " + PageContext.Code(condition.Syntax);

    // One measurement, or several joined by one word: 'and' mixed with 'or' reads as either.
    private static string? InWords(PageContext page, BoundExpression condition)
    {
        BinaryOperator? joint = condition is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both ? both.Operator : null;
        var parts = new List<BoundExpression>();
        for (var rest = condition; ;)
        {
            if (rest is BoundBinary binary && binary.Operator == joint)
            {
                parts.Insert(0, binary.Right);
                rest = binary.Left;
                if (parts.Count < MostParts) continue;
                return null;
            }

            parts.Insert(0, rest);
            break;
        }

        // Names of one fate share its words: "A, B or C getting significantly worse".
        var groups = new List<(string Fate, List<string> Names)>();
        foreach (var part in parts)
        {
            if (Told(part) is not (var metric, var arm, { } fate)) return null;
            var name = page.InList(metric) + (arm is null ? "" : " in " + page.InList(arm));
            var group = groups.FindIndex(other => other.Fate == fate);
            if (group < 0) groups.Add((fate, [name]));
            else groups[group].Names.Add(name);
        }

        var word = joint == BinaryOperator.And ? "and" : "or";
        return Words.Join([.. groups.Select(group => Words.Join(group.Names, word) + " " + group.Fate)], word);
    }

    // A measurement's fate, or its level held against a limit or a number.
    private static (DeclarationSymbol Metric, ArmSymbol? Arm, string? Fate)? Told(BoundExpression part)
    {
        if (part is BoundMember member && Measured(member.Receiver) is (var metric, var of)) return (metric, of, Fate(member.Name));
        if (part is not BoundBinary { Left: BoundMember left, Right: var bound } comparison) return null;

        // An arm's name is its level.
        var isArm = left.Target is ArmSymbol;
        if (Measured(isArm ? left : left.Receiver) is not (var level, var arm)) return null;
        if (left.Name == "lift" && !isArm) return Lift(comparison, level, arm);
        if (left.Name != "treatment" && !isArm) return null;
        var than = bound switch
        {
            BoundNumber => MarkdownText.Escape(PageContext.AsWritten(bound.Syntax)),
            BoundMember { Name: "limit", Receiver: var limited } when MetricOf(limited) == level => "its limit",
            BoundMember { Name: "control", Receiver: BoundMeasurement { Metric: var compared } } when compared == level => "control",
            _ => null,
        };
        var word = comparison.Operator switch
        {
            BinaryOperator.Less => "below ",
            BinaryOperator.LessOrEqual => "at most ",
            BinaryOperator.Greater => "above ",
            BinaryOperator.GreaterOrEqual => "at least ",
            _ => null,
        };
        return than is null || word is null ? null : (level, arm, "staying " + word + than);
    }

    // What was measured of a metric, in one arm where the rule names it.
    private static (DeclarationSymbol Metric, ArmSymbol? Arm)? Measured(BoundExpression expression) => expression switch
    {
        BoundMeasurement measurement => (measurement.Metric, null),
        // Of two arms there is only one that it can be.
        BoundMember { Target: ArmSymbol arm, Receiver: BoundMeasurement measurement } => (measurement.Metric, measurement.Experiment.Arms.Length > 2 ? arm : null),
        _ => null,
    };

    private static (DeclarationSymbol Metric, ArmSymbol? Arm, string? Fate)? Lift(BoundBinary comparison, DeclarationSymbol metric, ArmSymbol? arm)
    {
        if (comparison.Right is not (BoundNumber or BoundUnary { Operand: BoundNumber } or BoundRelative)) return null;
        var word = comparison.Operator switch
        {
            BinaryOperator.Less => "below ",
            BinaryOperator.LessOrEqual => "of at most ",
            BinaryOperator.Greater => "above ",
            BinaryOperator.GreaterOrEqual => "of at least ",
            _ => null,
        };
        return word is null ? null : (metric, arm, "having a lift " + word + MarkdownText.Escape(PageContext.AsWritten(comparison.Right.Syntax)));
    }

    private static DeclarationSymbol? MetricOf(BoundExpression expression) => expression switch
    {
        BoundMeasurement measurement => measurement.Metric,
        BoundSymbol symbol => symbol.Symbol,
        _ => null,
    };

    private static string? Fate(string member) => member switch
    {
        "better" => "getting significantly better",
        "worse" => "getting significantly worse",
        "significant" => "changing significantly",
        "harmed" => "being harmed",
        "unharmed" => "staying unharmed",
        _ => null,
    };
}
