using System.Collections.Immutable;
using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>What the command line of a check asks for.</summary>
internal sealed record CheckRequest
{
    public string[] Paths { get; init; } = [];

    public bool IsJson { get; init; }

    /// <summary>A file for the findings; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The level from which findings give exit code 1; none for never.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public bool Fix { get; init; }

    public bool UnsafeFixes { get; init; }

    public bool Diff { get; init; }

    public bool Stdin { get; init; }

    public string? StdinPath { get; init; }

    /// <summary>True to compare the committed pages with what the cases render to.</summary>
    public bool Rendered { get; init; }

    public int DrawCount { get; init; }

    /// <summary>One sentence to diagnose in place of files; null for files.</summary>
    public string? Sentence { get; init; }

    public bool Statistics { get; init; }
}
