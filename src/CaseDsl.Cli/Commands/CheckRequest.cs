using System.Collections.Immutable;
using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>What the command line of a check asks for.</summary>
internal sealed record CheckRequest
{
    public string[] Paths { get; init; } = [];

    /// <summary>The format that is asked for by name; null where none is.</summary>
    public CheckFormat? Format { get; init; }

    /// <summary>A file for the findings, beside the text on standard output; null for standard output alone.</summary>
    public string? Output { get; init; }

    /// <summary>
    /// How the findings are written to standard output. Beside a file it is text, in whatever form the file is; except that
    /// annotations work only there.
    /// </summary>
    public CheckFormat OutFormat => Format is { } asked && (Output is null || asked == CheckFormat.GitHub) ? asked : CheckFormat.Text;

    /// <summary>How the findings are written to <see cref="Output"/>.</summary>
    public CheckFormat FileFormat => Format is null || Format == CheckFormat.GitHub ? CheckFormat.OfFile(Output ?? "") : Format;

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

    /// <summary>The file of the findings that are to be forgiven; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The file to write all that is found to, as a baseline; null for none.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>A revision of git: only what has changed since is checked; null for everything.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>True to check again whenever a file is saved.</summary>
    public bool Watch { get; init; }
}
