using System.Text;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Cli;

/// <summary>
/// What the names in an expression from the command line mean: those that the one file sees, or, where several are named,
/// those that each of them declares.
/// </summary>
internal sealed class ExpressionScope
{
    /// <summary>A file that exists only in memory, so that several can be seen at once.</summary>
    private const string UsingAllName = ".expression.case";

    private readonly SemanticModel _model;
    private readonly bool _isOfSeveral;

    private ExpressionScope(SemanticModel model, bool isOfSeveral)
    {
        _model = model;
        _isOfSeveral = isOfSeveral;
    }

    /// <summary>The scope of the files that a command names; null, with the reason told, where there is none.</summary>
    public static ExpressionScope? TryMake(Host host, string[] paths, CompilationOptions options)
    {
        var found = host.Finder.Find(paths);
        if (found.Files.IsEmpty && paths.Length == 0)
        {
            // A sum needs no file: casedsl eval --expression "$1.5M * 4"
            return new ExpressionScope(Compilation.Create([SyntaxTree.Parse("", UsingAllName)], options).GetModel(UsingAllName), isOfSeveral: false);
        }

        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        if (found.Files.IsEmpty)
        {
            return null;
        }

        var workspace = found.Files[0].Workspace;
        if (found.Files.Any(f => f.Workspace != workspace))
        {
            host.Complain("these files lie in several workspaces: name one file for --expression");
            return null;
        }

        var loader = new ModelLoader(host.Texts, workspace, options);
        if (found.Files.Length == 1)
        {
            var file = found.Files[0];
            if (host.Texts.TryRead(file.FullPath, out var text, out var problem))
            {
                return new ExpressionScope(loader.Load(file, text), isOfSeveral: false);
            }

            host.Report(problem);
            return null;
        }

        var uses = new StringBuilder();
        foreach (var file in found.Files)
        {
            uses.Append("use ").Append(UseEdits.Quoted(file.WorkspacePath)).Append('\n');
        }

        var usingAll = new CaseFile(workspace.FullPath(UsingAllName), UsingAllName, workspace.Root, workspace);
        return new ExpressionScope(loader.Load(usingAll, SourceText.From(uses.ToString())), isOfSeveral: true);
    }

    /// <summary>The figure, or why there is none.</summary>
    public (Figure? Figure, IReadOnlyList<string> Faults) Evaluate(string expression)
    {
        if (_isOfSeveral && DeclaredTwice(expression, _model) is { } name)
        {
            return (null, [$"'{name}' is declared in several of these files: name the one that is meant"]);
        }

        var asked = _model.Figures.Ask(expression);
        return asked.Diagnostics.IsEmpty
            ? (asked.Figure, [])
            : (null, [.. asked.Diagnostics.Select(d => $"column {d.Location.Start.Character + 1} of the expression: {d.Message}")]);
    }

    private static string? DeclaredTwice(string expression, SemanticModel model)
    {
        foreach (var node in SyntaxTree.ParseExpression(expression).Root.DescendantNodes())
        {
            if (node is NameExpressionSyntax { Name.ValueText: { Length: > 0 } name }
                && model.Uses.Count(use => use.Target?.Declarations.Any(d => d.Name == name) == true) > 1)
            {
                return name;
            }
        }

        return null;
    }
}
