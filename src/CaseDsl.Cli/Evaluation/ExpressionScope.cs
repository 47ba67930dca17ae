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

    /// <summary>What the expression is declared as; nobody's own name, being none that a person would write.</summary>
    private const string AskedName = "__expression";

    private readonly Func<SourceText, SemanticModel> _load;
    private readonly SourceText _text;
    private readonly bool _isOfSeveral;

    /// <param name="load">Gives the meaning of a text in place of the one that the names are seen from.</param>
    private ExpressionScope(Func<SourceText, SemanticModel> load, SourceText text, bool isOfSeveral)
    {
        _load = load;
        _text = text;
        _isOfSeveral = isOfSeveral;
    }

    /// <summary>The scope of the files that a command names; null, with the reason told, where there is none.</summary>
    public static ExpressionScope? TryMake(Host host, string[] paths)
    {
        var found = host.Finder.Find(paths);
        if (found.Files.IsEmpty && paths.Length == 0)
        {
            // A sum needs no file: casedsl eval --expression "$1.5M * 4"
            return new ExpressionScope(
                static text => Compilation.Create([SyntaxTree.Parse(text, UsingAllName)]).GetModel(UsingAllName), SourceText.From(""), isOfSeveral: false);
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

        var loader = new ModelLoader(host.Texts, workspace);
        if (found.Files.Length == 1)
        {
            var file = found.Files[0];
            if (host.Texts.TryRead(file.FullPath, out var text, out var problem))
            {
                return new ExpressionScope(asked => loader.Load(file, asked), text, isOfSeveral: false);
            }

            host.Report(problem);
            return null;
        }

        var uses = new StringBuilder();
        foreach (var file in found.Files)
        {
            uses.Append("use \"").Append(file.WorkspacePath.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
        }

        var usingAll = new CaseFile(workspace.FullPath(UsingAllName), UsingAllName, workspace.Root, workspace);
        return new ExpressionScope(asked => loader.Load(usingAll, asked), SourceText.From(uses.ToString()), isOfSeveral: true);
    }

    /// <summary>The figure, or why there is none.</summary>
    public (Figure? Figure, IReadOnlyList<string> Faults) Evaluate(string expression)
    {
        var tree = SyntaxTree.ParseExpression(expression);
        if (tree.Diagnostics.Length > 0 || tree.Figure is null)
        {
            return (null, [.. tree.Diagnostics.Select(d => $"column {d.Location.Start.Character + 1} of the expression: {d.Message}")]);
        }

        var asked = expression.ReplaceLineEndings(" ");
        var (figure, faults) = Evaluate($"\nassume {AskedName} = ", asked, "\n", tree.Figure, static (model, symbol) => model.Figures.Assumption((AssumeSymbol)symbol));
        if (figure is null && faults is not [])
        {
            // What is no figure may be a condition, which only a rule of a decision takes.
            var (condition, _) = Evaluate($"\ndecision {AskedName} {{ go_when: ", asked, "\n}\n", tree.Figure, static (model, symbol) => model.Figures.Stated(symbol, "go_when"));
            return condition is { IsCondition: true } ? (condition, []) : (null, faults);
        }

        return (figure, faults);
    }

    /// <summary>
    /// Declares the expression at the end of the text: there it sees what the file's own declarations see, and touches none
    /// of them.
    /// </summary>
    private (Figure? Figure, IReadOnlyList<string> Faults) Evaluate(
        string before, string expression, string after, ExpressionValueSyntax syntax, Func<SemanticModel, DeclarationSymbol, Figure?> evaluate)
    {
        var start = _text.Length + before.Length;
        var model = _load(SourceText.From($"{_text}{before}{expression}{after}"));
        if (_isOfSeveral && DeclaredTwice(syntax, model) is { } name)
        {
            return (null, [$"'{name}' is declared in several of these files: name the one that is meant"]);
        }

        var faults = model.Tree.Diagnostics.Concat(model.Diagnostics)
            .Where(d => d.Location.Path == model.Path && d.Location.Span.Start >= start)
            .Select(d => $"column {d.Location.Span.Start - start + 1} of the expression: {d.Message}")
            .ToArray();
        return faults.Length == 0 && model.Lookup(AskedName) is { } symbol ? (evaluate(model, symbol), []) : (null, faults);
    }

    private static string? DeclaredTwice(ExpressionValueSyntax expression, SemanticModel model)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
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
