using System.Collections.Immutable;
using CaseDsl.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>What a compilation is given beside its files.</summary>
public sealed record CompilationOptions
{
    public static CompilationOptions Default { get; } = new();

    /// <summary>The readouts that experiments name in <c>data:</c>, by path from the workspace's root, with <c>/</c>.</summary>
    public IReadOnlyDictionary<string, SourceText> Readouts { get; init; } = ImmutableDictionary<string, SourceText>.Empty;

    /// <summary>The names that files outside the compilation declare; null where they are not known.</summary>
    public WorkspaceIndex? Index { get; init; }

    /// <summary>How many draws a figure takes where its uncertainty has to be computed.</summary>
    public int DrawCount { get; init; } = Draws.DefaultCount;
}
