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
            if (Told(part) is not (var metric, { } fate)) return null;
            var group = groups.FindIndex(other => other.Fate == fate);
            if (group < 0) groups.Add((fate, [page.Name(metric)]));
            else groups[group].Names.Add(page.Name(metric));
        }

        var word = joint == BinaryOperator.And ? "and" : "or";
        return Words.Join([.. groups.Select(group => Words.Join(group.Names, word) + " " + group.Fate)], word);
    }

    // A measurement's fate, or its level held against a limit or a number.
    private static (DeclarationSymbol Metric, string? Fate)? Told(BoundExpression part)
    {
        if (part is BoundMember { Receiver: BoundMeasurement { Metric: var metric } } member) return (metric, Fate(member.Name));
        if (part is not BoundBinary { Left: BoundMember { Receiver: BoundMeasurement { Metric: var level }, Name: "treatment" }, Right: var bound } comparison) return null;
        var than = bound switch
        {
            BoundNumber => MarkdownText.Escape(PageContext.AsWritten(bound.Syntax)),
            BoundMember { Name: "limit", Receiver: var of } when MetricOf(of) == level => "its limit",
            BoundMember { Name: "control", Receiver: BoundMeasurement { Metric: var of } } when of == level => "control",
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
        return than is null || word is null ? null : (level, "staying " + word + than);
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
