using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl check</c>.</summary>
internal sealed class CheckRun(Host host, CheckRequest request)
{
    /// <summary>The name of a text from standard input that was given none.</summary>
    private const string UnnamedInput = "stdin.case";

    /// <summary>What a sentence on the command line is called where a file's path would stand.</summary>
    private const string SentenceName = "sentence";

    private readonly CommittedPages _pages = new(host);
    private CheckTotals _totals = CheckTotals.Of([]);
    private BaselineRun? _baseline;

    public int Run()
    {
        if (request.Sentence is { } sentence)
        {
            CheckSentence(sentence);
            return Code(isDiffOnly: false, wouldChange: false);
        }

        if (!BaselineRun.TryStart(host, request, out _baseline))
        {
            return ExitCode.Trouble;
        }

        if (request.Stdin)
        {
            WriteReport(CheckInput(), new FoundFiles([], [], []));
            return Code(isDiffOnly: false, wouldChange: false);
        }

        var found = Find();
        var wouldChange = (request.Fix || request.Diff) && new FixRun(host, request).Run(found);
        if (!request.Diff)
        {
            LargeFiles.Expect(host, found);
            WriteReport(CheckFiles(found), found);
        }

        return Code(request.Diff, wouldChange);
    }

    private FoundFiles Find()
    {
        var found = host.Finder.Find(request.Paths);
        if (request.ChangedSince is { } revision && !found.Files.IsEmpty)
        {
            found = ChangedFiles.Narrow(found, host.Texts, revision, request.Rendered ? [.. PageForm.ForPeople.Select(static form => form.Extension)] : [], host.Interrupted);
        }

        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        if (found.Files.IsEmpty && found.Problems.IsEmpty)
        {
            host.Note($"no case file has changed since {request.ChangedSince}, nor anything that one uses");
        }

        return found;
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
        foreach (var problem in session.ConfigurationProblems)
        {
            host.Report(problem);
        }

        Write(new CheckOutcome([new ReportedFile(place with { DisplayPath = SentenceName }, findings, [], [])], session.ConfigurationProblems) { Sentence = sentence });
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
        KeepSuppressed = request.OutFormat.TellsOfSuppressed || (request.Output is not null && request.FileFormat.TellsOfSuppressed),
        CommittedPages = request.Rendered ? _pages.Beside : null,
        Analysis = AnalysisOptions.Default with
        {
            Select = request.Select,
            Ignore = request.Ignore,
            PageLines = PageLength.Of,
            Clock = request.Statistics ? host.Clock.GetTimestamp : null,
        },
    });

    private void WriteReport(CheckedFiles results, FoundFiles found)
    {
        ImmutableArray<FileProblem> problems = [.. _pages.Problems, .. results.Problems];
        foreach (var problem in problems)
        {
            host.Report(problem);
        }

        var outcome = new CheckOutcome(
            [.. results.Files.Select(static f => new ReportedFile(f.File, f.Findings, f.Suppressed, []))],
            [.. found.Problems, .. problems]);
        Write(_baseline?.Apply(outcome, found.Folders) ?? outcome);
        if (request.Statistics)
        {
            RuleStatistics.Write(results, new AnalysisOptions { Select = request.Select, Ignore = request.Ignore }, host);
        }
    }

    /// <summary>To standard output, and whole to the file that is asked for.</summary>
    private void Write(CheckOutcome outcome)
    {
        _totals = outcome.Totals;
        var places = new ReportPlaces(host);
        request.OutFormat.Report(host.Out, host.OutTerminal, places, request.FailOn).Write(outcome);
        if (request.Output is null)
        {
            return;
        }

        host.HoldInterrupts();
        using var written = new StringWriter { NewLine = "\n" };
        request.FileFormat.Report(written, Terminal.None, places, request.FailOn).Write(outcome);
        var path = host.Files.Path.GetFullPath(request.Output, host.CurrentFolder);
        if (!host.Texts.TryWrite(path, written.ToString(), null, out var problem))
        {
            host.Report(problem);
        }
    }
}
