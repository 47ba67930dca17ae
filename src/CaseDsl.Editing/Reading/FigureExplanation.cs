using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>Explains figures: what each was computed from, step by step, with the values.</summary>
public static class FigureExplanation
{
    /// <summary>The figure that an expression of the file comes to; null where it comes to none.</summary>
    public static Explanation? Of(SemanticModel model, ExpressionSyntax expression)
    {
        var owner = model.DeclarationAt(expression.Span.Start);
        return Of(model.Figures, model.Bind(expression), owner, expression.ToString());
    }

    /// <summary>The figure that an expression comes to which stands in no file: <c>more_clicks.net</c>; null where it is faulty or no figure.</summary>
    public static Explanation? Of(SemanticModel model, string expression)
    {
        if (SyntaxTree.ParseExpression(expression) is not { Diagnostics.IsEmpty: true, Expression: { } syntax })
            return null;
        var binding = model.BindExpression(syntax);
        return binding.Diagnostics.IsEmpty ? Of(model.Figures, binding.Expression, null, expression) : null;
    }

    /// <summary>All that an experiment measured of one metric, in Markdown.</summary>
    internal static string OfMeasurement(Figures figures, BoundMeasurement measurement)
    {
        var computed = figures.Experiment(measurement.Experiment);
        if (computed.Find(measurement.Metric) is not { } found)
            return $"`{measurement.Experiment.Name}` has no result for `{measurement.Metric.Name}` yet.";
        var lines = found.ByArm.SelectMany(static arm => MeasurementSteps.Of(arm)).Select(static step => $"- {step.What} = {step.Text}{(step.Note.Length > 0 ? $" ({step.Note})" : "")}");
        return $"What `{measurement.Experiment.Name}` measured of `{measurement.Metric.Name}`\n\n{string.Join('\n', lines)}";
    }

    private static Explanation? Of(Figures figures, BoundExpression bound, DeclarationSymbol? owner, string written)
    {
        if (bound is BoundError)
            return null;
        var figure = figures.Evaluate(bound, owner);
        if (!figure.HasValue && !figure.IsCondition && figure.Missing is null)
            return null;
        return new Explanation(written, figure, [.. ExplanationSteps.Of(figures, bound, owner)]);
    }
}
