using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A figure that prose can print.</summary>
/// <param name="Expression">What stands between the braces.</param>
/// <param name="Text">What it prints.</param>
public sealed record InsertableFigure(string Expression, string Text);

/// <summary>Every figure of a case that a hole in prose can name; the ends of intervals, which each of them prints, left out.</summary>
public static class InsertableFigures
{
    /// <returns>Claims first, as pages tell them; each expression once.</returns>
    public static ImmutableArray<InsertableFigure> Of(SemanticModel model) =>
        [.. Named(model).Select(static figure => new InsertableFigure(figure.Expression ?? "", FigureFormat.Format(figure.Figure)))];

    internal static IEnumerable<NamedFigure> Named(SemanticModel model) =>
        CaseFigures.Of(model)
            .Where(static figure => figure.Expression is { } expression && !expression.EndsWith(".low", StringComparison.Ordinal) && !expression.EndsWith(".high", StringComparison.Ordinal))
            .DistinctBy(static figure => figure.Expression);
}
