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

    /// <summary>What a person reads of it, written by whoever worked on the file; empty where there is nothing to tell.</summary>
    public string Text { get; init; } = "";

    /// <summary>The judgment that the file shows; null where there is nothing to judge.</summary>
    public EvaluatedScore? Score { get; init; }
}

/// <summary>One declaration with its figures.</summary>
/// <param name="Heading">As <c>claim more_clicks "Title"</c>.</param>
/// <param name="Figures">What <c>--expression</c> gives again.</param>
/// <param name="Decision">Where the declaration is a decision.</param>
internal sealed record EvaluatedDeclaration(string Heading, IReadOnlyList<EvaluatedFigure> Figures, EvaluatedDecision? Decision = null)
{
    /// <summary>What there is to say beside its figures, and what other programs are told of it.</summary>
    public EvaluatedDetail? Detail { get; init; }
}

/// <param name="Because">Why it came to this, one sentence.</param>
/// <param name="WhatWouldChange">What alone would have led elsewhere, a sentence each.</param>
internal sealed record EvaluatedDecision(string Name, string Outcome, string Because, IReadOnlyList<TraceStep> Trace, IReadOnlyList<string> WhatWouldChange);

/// <param name="Parts">Each part of the score with what it earned and could.</param>
internal sealed record EvaluatedScore(string Path, int Total, IReadOnlyList<(string Part, int Earned, int Most)> Parts);
