using System.Collections.Immutable;
using System.Text;

namespace CaseDsl.Semantics;

/// <summary>Turns of phrase that messages share.</summary>
internal static class Wording
{
    /// <summary>"a metric", "an experiment".</summary>
    public static string A(DeclarationKind kind) => kind == DeclarationKind.Unknown ? "a declaration" : A(Schemas.Get(kind).Keyword);

    /// <summary>"a word", "an arm".</summary>
    public static string A(string noun) => (noun.Length > 0 && "aeiou".Contains(noun[0]) && !noun.StartsWith("unit", StringComparison.Ordinal) ? "an " : "a ") + noun;

    /// <summary>"a metric or a cost".</summary>
    public static string Any(ImmutableArray<DeclarationKind> kinds)
    {
        if (kinds.IsEmpty)
            return "a declaration";
        var text = new StringBuilder();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (i > 0)
                text.Append(i == kinds.Length - 1 ? " or " : ", ");
            text.Append(A(kinds[i]));
        }
        return text.ToString();
    }

    /// <summary>"'ab', 'holdback' or 'aa'".</summary>
    public static string Words(ImmutableArray<string> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
                text.Append(i == words.Length - 1 ? " or " : ", ");
            text.Append('\'').Append(words[i]).Append('\'');
        }
        return text.ToString();
    }

    /// <summary>The message with a full stop, where it has no sign at its end.</summary>
    public static string Sentence(string message) => message is [.., '.' or '?' or '!'] ? message : message + ".";

    /// <summary>" Did you mean 'engagement'?", or nothing.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    /// <summary>What a property's value looks like, as "a date, as 2026-05-06".</summary>
    public static string Shape(PropertySchema schema) => schema.Shape switch
    {
        PropertyShape.Word when !schema.Words.IsEmpty => "one of " + Words(schema.Words),
        PropertyShape.Word => "a word",
        PropertyShape.Text when !schema.Refers.IsEmpty => $"a text in quotes, or the name of {Any(schema.Refers)}",
        PropertyShape.Text => "a text in quotes",
        PropertyShape.Prose => "prose after '|', a text in quotes, or a reference to either",
        PropertyShape.WordOrText => "a word, or a text in quotes",
        PropertyShape.Date => "a date such as 2026-05-06, or a text such as \"August 2020\"",
        PropertyShape.DateRange => "two dates, as 2026-03-30 to 2026-05-03",
        PropertyShape.Unit => "a unit, as 'ms' or 'stream_hours per member per month'",
        PropertyShape.Figure when schema.Expects == FigureExpectation.None => $"a figure, as '{schema.Example}'",
        PropertyShape.Figure => Figure(schema.Expects),
        PropertyShape.Condition => "a condition, as 'ctr.better and churn.unharmed'",
        PropertyShape.ConditionOrText => "a condition, or a text that a person confirms by hand",
        PropertyShape.Reference => "the name of " + Any(schema.Refers),
        PropertyShape.ReferenceOrWord => $"the name of {Any(schema.Refers)}, or {Words(schema.Words)}",
        PropertyShape.Movement => "a change, as 'ctr by +1.5% relative', 'ctr from 4.2% to 4.26%' or 'ctr by unknown'",
        PropertyShape.Elasticity => "a metric or cost with its elasticity, as 'engagement at 0.4', or without one where it is not known",
        PropertyShape.Guardrail => "a metric, with a margin where its own limit is not all: 'churn within +0.06pp'",
        PropertyShape.Reading => "a figure, a proportion as '50_582 of 1_204_331', or a mean as '11.2 h sd 8.4 h of 1_204_331'",
        _ => "a value",
    };

    private static string Figure(FigureExpectation expects) => expects switch
    {
        FigureExpectation.Ratio => "a share, as 5%",
        FigureExpectation.Number => "a plain number, as 4",
        FigureExpectation.Count => "a number of something, as 301M members",
        FigureExpectation.CountRate => "a number of something in a time, as 70_000 members per day",
        FigureExpectation.Time => "a time, as 14 days",
        FigureExpectation.Money => "money, as $1.5M per quarter, or 'unknown'",
        FigureExpectation.MoneyRate => "money, as $15M per quarter",
        FigureExpectation.MoneyPerChange => "money for a change, as $0.5M per quarter per 1%",
        FigureExpectation.Change => "a change, as +2% relative",
        FigureExpectation.MetricUnit => "a level in the metric's own unit, as 4.2% or 171 ms",
        _ => "a figure",
    };
}
