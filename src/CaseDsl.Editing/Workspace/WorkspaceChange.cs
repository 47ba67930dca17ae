using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What is different in a workspace; what is not named stays as it is.</summary>
public sealed record WorkspaceChange
{
    /// <summary>By path: a file's new tree, or null where the file is gone.</summary>
    public ImmutableDictionary<string, SyntaxTree?> Trees { get; init; } = ImmutableDictionary<string, SyntaxTree?>.Empty;

    /// <summary>By path: a readout's new text, or null where it is gone.</summary>
    public ImmutableDictionary<string, SourceText?> Readouts { get; init; } = ImmutableDictionary<string, SourceText?>.Empty;

    /// <summary>By path: what the settings say of a file now. A file that is new and not named here has the defaults.</summary>
    public ImmutableDictionary<string, SeverityConfiguration> Severities { get; init; } = ImmutableDictionary<string, SeverityConfiguration>.Empty;

    /// <summary>Names that files outside the workspace's own declare, by file: found where a file was opened without its folder.</summary>
    public ImmutableArray<(string Name, string Path)> NamesElsewhere { get; init; } = [];

    /// <summary>One file's new text.</summary>
    public static WorkspaceChange Of(SyntaxTree tree) => new() { Trees = ImmutableDictionary<string, SyntaxTree?>.Empty.Add(tree.Path, tree) };
}
