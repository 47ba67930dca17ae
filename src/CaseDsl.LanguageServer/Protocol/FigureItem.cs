namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A declaration with figures, or one of its figures.</summary>
public sealed record FigureItem
{
    public required string Name { get; init; }

    /// <summary>The keyword of what it is of: <c>claim</c>, <c>metric</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The figure as a person reads it; empty of a mere heading.</summary>
    public required string Text { get; init; }

    public string? Detail { get; init; }

    /// <summary>What gives it again, in a hole of prose or by <c>casedsl/explainFigure</c>; null where nothing does.</summary>
    public string? Expression { get; init; }

    public required Range Range { get; init; }

    public FigureItem[]? Children { get; init; }
}
