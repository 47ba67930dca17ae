using CaseDsl.Analysis;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>One case file of a workspace at one moment.</summary>
public sealed class WorkspaceDocument
{
    internal WorkspaceDocument(SyntaxTree tree, SeverityConfiguration severities, AnalysisCache analysis)
    {
        Tree = tree;
        Severities = severities;
        Analysis = analysis;
    }

    /// <summary>From the workspace's root, with <c>/</c>.</summary>
    public string Path => Tree.Path;

    public SyntaxTree Tree { get; }

    /// <summary>What the settings above the file say of rules.</summary>
    public SeverityConfiguration Severities { get; }

    internal AnalysisCache Analysis { get; }
}
