using System.Text;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>An explanation as Markdown.</summary>
internal static class ExplanationText
{
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder().Append('`').Append(explanation.Expression).Append("` is ").Append(SymbolFacts.Strong(explanation.Figure));
        if (explanation.Figure is { HasValue: false, Missing: { } missing } && !explanation.Figure.IsCondition)
            text.Append(": ").Append(missing);
        if (explanation.Figure is { HasStatedInterval: false, Interval: not null, Mean: { } mean, Value: { } value })
            text.Append(", mean ").Append(FigureFormat.FormatPoint(Figure.FromQuantity(new Quantities.Quantity(mean, value.Unit), 3)));
        text.Append('\n');
        foreach (var step in explanation.Steps)
        {
            text.Append("\n- ").Append(step.What).Append(" = ").Append(step.Text);
            if (step.Note.Length > 0)
                text.Append(" (").Append(step.Note).Append(')');
        }
        return text.ToString().TrimEnd('\n');
    }
}
