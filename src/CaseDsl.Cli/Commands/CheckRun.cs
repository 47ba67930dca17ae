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

    /// <summary>What a sentence on the command line is called where a file's path would stand.</summary>
    private const string SentenceName = "sentence";

    private readonly CheckTotals _totals = new();
    private readonly CommittedPages _pages = new(host);

    public int Run()
    {
        if (request.Sentence is { } sentence)
        {
            CheckSentence(sentence);
            return Code(isDiffOnly: false, wouldChange: false);
        }

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

        return Code(isDiffOnly, wouldChange);
    }

    private int Code(bool isDiffOnly, bool wouldChange) =>
        host.HasTrouble ? ExitCode.Trouble
            : (isDiffOnly && wouldChange) || _totals.Reaches(request.FailOn) ? ExitCode.Findings
            : ExitCode.Clean;

    /// <summary>What one sentence lacks, and the claim that it could become. It stands in no file: severities are those of the current folder.</summary>
    private void CheckSentence(string sentence)
    {
        var place = host.Finder.FileAt(SentenceName + CaseFileFinder.Extension);
        var session = Session(static () => { });
        var findings = SentenceAnalyzer.Analyze(sentence, session.OptionsFor(place, isWhole: false));
        foreach (var finding in findings)
        {
            _totals.Add(finding);
        }

        foreach (var problem in session.ConfigurationProblems)
        {
            host.Report(problem);
        }

        Write((into, terminal) =>
        {
            IReport report = request.IsJson ? new JsonReport(into, static (_, _) => SentenceName) : new TextReport(into, terminal, static (_, _) => SentenceName, static (_, _) => null);
            report.Add(place, findings);
            report.Finish(_totals);
            if (!request.IsJson)
            {
                SentenceReport.Write(sentence, _totals, into);
            }
        });
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
        DrawCount = request.DrawCount,
        CommittedPages = request.Rendered ? _pages.Beside : null,
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
        foreach (var problem in _pages.Problems)
        {
            host.Report(problem);
        }

        foreach (var problem in results.Problems)
        {
            host.Report(problem);
        }

        _totals.Files = results.Files.Length;
        Write((into, terminal) => WriteReport(results, into, terminal));
        if (request.Statistics)
        {
            RuleStatistics.Write(results, host);
        }
    }

    /// <summary>To standard output, or whole to the file that is asked for.</summary>
    private void Write(Action<TextWriter, Terminal> write)
    {
        if (request.Output is null)
        {
            write(host.Out, host.OutTerminal);
            return;
        }

        using var written = new StringWriter { NewLine = "\n" };
        write(written, Terminal.None);
        host.HoldInterrupts();
        var path = host.Files.Path.GetFullPath(request.Output, host.CurrentFolder);
        if (!host.Texts.TryWrite(path, written.ToString(), null, out var problem))
        {
            host.Report(problem);
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
