using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What an expression came to.</summary>
/// <param name="Text">The figure as a person reads it; empty where there are faults.</param>
/// <param name="Faults">What is wrong with the expression, each with its place in it; empty where nothing is.</param>
public sealed record Evaluated(string Text, Figure? Figure, ImmutableArray<Diagnostic> Faults);

/// <summary>Evaluates what a person asks, among the names that a file sees.</summary>
public static class Evaluating
{
    public static Evaluated Of(SemanticModel model, string expression)
    {
        var asked = model.Figures.Ask(expression);
        return asked.Diagnostics.IsEmpty ? new Evaluated(FigureFormat.Format(asked.Figure), asked.Figure, []) : new Evaluated("", null, asked.Diagnostics);
    }
}
