using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Syntax;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl check</c>.</summary>
internal sealed class CheckRun(Host host, CheckRequest request)
{
    /// <summary>The name of a text from standard input that was given none.</summary>
    private const string UnnamedInput = "stdin.case";

    private readonly CheckTotals _totals = new();

    public int Run()
    {
        var isDiffOnly = request.Diff;
        var wouldChange = false;
        CheckedFiles? results;
        if (request.Stdin)
        {
            results = CheckInput();
        }
        else
        {
            var found = host.Finder.Find(request.Paths);
            foreach (var problem in found.Problems)
            {
                host.Report(problem);
            }

            if (request.Fix || request.Diff)
            {
                wouldChange = new FixRun(host, request).Run(found);
            }

            results = isDiffOnly ? null : CheckFiles(found);
        }

        if (results is not null)
        {
            WriteReport(results);
        }

        return host.HasTrouble ? ExitCode.Trouble
            : (isDiffOnly && wouldChange) || _totals.Reaches(request.FailOn) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private CheckedFiles CheckInput()
    {
        return host.ReadInput() is not { } text
            ? new CheckedFiles([], [], [])
            : Session(static () => { }).Run(host.Finder.FileAt(request.StdinPath ?? UnnamedInput), text, host.Interrupted);
    }

    private CheckedFiles CheckFiles(FoundFiles found) =>
        Progress.Run(host, "Checking", found.Files.Length, done => Session(done).Run(found, host.Interrupted));

    private CheckSession Session(Action done) => new(host.Texts, new CheckOptions
    {
        Done = done,
        Analysis = AnalysisOptions.Default with
        {
            Select = request.Select,
            Ignore = request.Ignore,
            PageLines = PageLength.Of,
            Clock = request.Statistics ? host.Clock.GetTimestamp : null,
        },
    });

    private void WriteReport(CheckedFiles results)
    {
        foreach (var problem in results.Problems)
        {
            host.Report(problem);
        }

        _totals.Files = results.Files.Length;
        if (request.Output is null)
        {
            WriteReport(results, host.Out, host.OutTerminal);
        }
        else
        {
            using var written = new StringWriter { NewLine = "\n" };
            WriteReport(results, written, Terminal.None);
            host.HoldInterrupts();
            var path = host.Files.Path.GetFullPath(request.Output, host.CurrentFolder);
            if (!host.Texts.TryWrite(path, written.ToString(), null, out var problem))
            {
                host.Report(problem);
            }
        }

        if (request.Statistics)
        {
            RuleStatistics.Write(results, host);
        }
    }

    private void WriteReport(CheckedFiles results, TextWriter into, Terminal terminal)
    {
        IReport report = request.IsJson ? new JsonReport(into, DisplayPath) : new TextReport(into, terminal, DisplayPath, Address);
        foreach (var file in results.Files)
        {
            foreach (var finding in file.Findings)
            {
                _totals.Add(finding);
            }

            report.Add(file.File, file.Findings);
        }

        report.Finish(_totals);
    }

    private string DisplayPath(Location location, CaseFile file) =>
        location.Path == file.WorkspacePath ? file.DisplayPath : host.Finder.DisplayPath(file.Workspace.FullPath(location.Path));

    private static string? Address(Location location, CaseFile file) =>
        Uri.TryCreate(file.Workspace.FullPath(location.Path), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;
}
