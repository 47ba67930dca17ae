using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>One step of how a figure came about.</summary>
/// <param name="What">What is computed: an expression as it is written, or what it is called.</param>
/// <param name="Text">Its figure, as a person reads it.</param>
/// <param name="Note">How, or from where; empty where there is nothing to add.</param>
public sealed record ExplanationStep(string What, string Text, string Note);

/// <summary>A figure and how it came about.</summary>
/// <param name="Expression">As it is written: <c>more_clicks.net</c>.</param>
/// <param name="Steps">From what was stated to the figure itself.</param>
public sealed record Explanation(string Expression, Figure Figure, ImmutableArray<ExplanationStep> Steps)
{
    /// <summary>The figure as a person reads it.</summary>
    public string Text => FigureFormat.Format(Figure);

    /// <summary>The figure, then its steps, a list item each.</summary>
    public string Markdown => ExplanationText.Of(this);
}
