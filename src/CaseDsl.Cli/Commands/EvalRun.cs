using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl eval</c>.</summary>
internal sealed class EvalRun(Host host, bool isJson, int drawCount)
{
    private readonly CompilationOptions _options = new() { DrawCount = drawCount };

    public int RunAll(string[] paths)
    {
        var found = host.Finder.Find(paths);
        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        LargeFiles.Expect(host, found);
        var loaders = found.Files
            .Select(static f => f.Workspace)
            .Distinct()
            .ToDictionary(static w => w, w => new ModelLoader(host.Texts, w, _options));
        var cases = Progress.Run(
            host,
            "Evaluating",
            found.Files.Length,
            done => OrderedWork.Run(
                found.Files,
                file => loaders[file.Workspace].TryLoad(file, out var model, out var problem)
                    ? Evaluate(file, model)
                    : new EvaluatedCase { Problem = problem },
                done,
                host.Interrupted));
        var hasErrors = false;
        foreach (var (file, evaluated) in found.Files.Zip(cases))
        {
            hasErrors |= Tell(file, evaluated);
        }

        foreach (var problem in loaders.Values.SelectMany(static l => l.Problems))
        {
            host.Report(problem);
        }

        if (isJson)
        {
            FigureReport.WriteJson(cases, host.Out);
        }
        else
        {
            FigureReport.WriteText(cases, host);
        }

        return host.HasTrouble ? ExitCode.Trouble : hasErrors ? ExitCode.Findings : ExitCode.Clean;
    }

    public int RunExpression(string[] paths, string expression)
    {
        if (ExpressionScope.TryMake(host, paths, _options) is not { } scope)
        {
            return ExitCode.Trouble;
        }

        var (figure, faults) = scope.Evaluate(expression);
        if (figure is null)
        {
            foreach (var fault in faults)
            {
                host.Complain(fault);
            }

            return ExitCode.Trouble;
        }

        var evaluated = EvaluatedFigure.Of(expression, figure);
        if (isJson)
        {
            FigureReport.WriteJson(evaluated, host.Out);
        }
        else
        {
            host.Out.WriteLine(evaluated.Text);
        }

        return host.HasTrouble ? ExitCode.Trouble : ExitCode.Clean;
    }

    /// <summary>What is kept of a file until the last is done: what a person reads, or what JSON sorts by section; nothing of its model.</summary>
    private EvaluatedCase Evaluate(CaseFile file, SemanticModel model)
    {
        var evaluated = new CaseEvaluator(model).Evaluate();
        if (!isJson)
        {
            return evaluated with { Text = FigureReport.Text(file, evaluated, host), Declarations = [], Score = null };
        }

        foreach (var declaration in evaluated.Declarations)
        {
            _ = declaration.Detail?.Record;
        }

        return evaluated;
    }

    /// <summary>True where figures are missing because the file has faults.</summary>
    private bool Tell(CaseFile file, EvaluatedCase evaluated)
    {
        if (evaluated.Problem is not null)
        {
            host.Report(evaluated.Problem);
        }
        else if (evaluated.Errors > 0)
        {
            host.Note($"{file.DisplayPath}: {Count.Of(evaluated.Errors, "error")} in what its figures are made of: see 'casedsl check'");
        }

        return evaluated.Errors > 0;
    }
}
