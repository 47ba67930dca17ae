using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>What one file comes to.</summary>
internal sealed record EvaluatedCase
{
    public FileProblem? Problem { get; init; }

    /// <summary>Faults of syntax and meaning: figures that hang on them are missing.</summary>
    public int Errors { get; init; }

    public IReadOnlyList<EvaluatedDeclaration> Declarations { get; init; } = [];
}

/// <summary>One declaration with its figures.</summary>
/// <param name="Heading">As <c>claim more_clicks "Title"</c>.</param>
/// <param name="Decision">Where the declaration is a decision.</param>
internal sealed record EvaluatedDeclaration(string Heading, IReadOnlyList<EvaluatedFigure> Figures, EvaluatedDecision? Decision = null);

/// <param name="Because">Why it came to this, one sentence.</param>
internal sealed record EvaluatedDecision(string Name, string Outcome, string Because, IReadOnlyList<TraceStep> Trace);
