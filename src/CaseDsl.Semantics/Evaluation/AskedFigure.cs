using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>What an expression that stands in no file comes to, with what is wrong with it.</summary>
public sealed record AskedFigure(Figure Figure, ImmutableArray<Diagnostic> Diagnostics);

public sealed partial class Figures
{
    /// <summary>Evaluates what a person wrote as an expression: faults of its syntax are among the diagnostics.</summary>
    public AskedFigure Ask(string written)
    {
        var tree = SyntaxTree.ParseExpression(written);
        return tree.Diagnostics.IsEmpty && tree.Figure is { } asked ? Ask(asked) : new AskedFigure(Figure.Error(), tree.Diagnostics);
    }

    /// <summary>
    /// Evaluates an expression as if it stood at this file's top level: see <see cref="SyntaxTree.ParseExpression"/>.
    /// It may be anything an expression can be: a figure, a range, a condition, a text, a date.
    /// </summary>
    public AskedFigure Ask(ExpressionValueSyntax asked)
    {
        var found = new EvaluationDiagnostics(asked.SyntaxTree);
        var evaluator = new ExpressionEvaluator(this, _arithmetic, found, _drawCount);
        var scope = new EvaluationScope(null, "expression");
        var expression = _model.BindExpression(asked.Expression);
        var diagnostics = expression.Diagnostics;
        Figure figure;
        lock (_gate)
        {
            if (asked.Tail is RangeTailSyntax range)
            {
                var high = _model.BindExpression(range.High);
                diagnostics = diagnostics.AddRange(high.Diagnostics);
                figure = evaluator.Range(expression.Expression, high.Expression, scope);
            }
            else
            {
                figure = evaluator.Evaluate(expression.Expression, scope);
            }
        }

        if (asked.Bound is { } bound)
            figure = figure.As(bound: bound.IsAtLeast ? BoundKind.AtLeast : BoundKind.AtMost);
        if (asked.Tail is not null and not RangeTailSyntax)
            found.WrongValue(asked.Tail, "This belongs to a property, as in 'moves: ctr by +1.5% relative'. Ask for the figure alone.");
        if (figure.Symbol is { } symbol)
            found.NotAFigure(expression.Expression, symbol);
        if (figure.Text is { } text)
            figure = Figure.FromWord(Interpolate(text, owner: null));
        return new AskedFigure(figure, diagnostics.AddRange(found.Sorted));
    }
}
