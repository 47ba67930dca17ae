using System.IO.Abstractions;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Cli;

/// <summary>All of the world that a command may touch; tests hand in their own.</summary>
internal sealed class Host
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where everything that is not a result goes.</summary>
    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    public required IFileSystem Files { get; init; }

    /// <summary>The full path of the folder that the program stands in.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>What standard output can show.</summary>
    public Terminal OutTerminal { get; init; } = Terminal.None;

    /// <summary>What standard error can show.</summary>
    public Terminal ErrorTerminal { get; init; } = Terminal.None;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asked for by Ctrl-C once a command has called <see cref="HoldInterrupts"/>.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>
    /// From here on an interrupt asks instead of killing, so that no file is left under a temporary name. Commands that
    /// only read don't call it: they die at once, as a person expects.
    /// </summary>
    public Action HoldInterrupts { get; init; } = static () => { };

    /// <summary>The full path of the folder that the program's own files lie in.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Becomes another program, with the same standard streams; gives its exit code, or doesn't come back at all.</summary>
    public Func<string, IReadOnlyList<string>, int> HandOver { get; init; } = OtherProgram.HandOver;

    /// <summary>Told once how many bytes a command is about to allocate and keep.</summary>
    public Action<long> ExpectAllocation { get; init; } = static _ => { };

    public TextFiles Texts => field ??= new TextFiles(Files);

    public CaseFileFinder Finder => field ??= new CaseFileFinder(Files, CurrentFolder);

    /// <summary>True once <see cref="Report(FileProblem)"/> or <see cref="Complain"/> has been called.</summary>
    public bool HasTrouble { get; private set; }

    /// <summary>The same world, with nothing gone wrong and nothing remembered of its folders yet.</summary>
    public Host Again() => new()
    {
        Out = Out,
        Error = Error,
        OpenInput = OpenInput,
        Files = Files,
        CurrentFolder = CurrentFolder,
        OutTerminal = OutTerminal,
        ErrorTerminal = ErrorTerminal,
        Clock = Clock,
        Interrupted = Interrupted,
        HoldInterrupts = HoldInterrupts,
        ProgramFolder = ProgramFolder,
        HandOver = HandOver,
    };

    /// <summary>All of standard input; null, with the reason told, where it can't be read.</summary>
    public SourceText? ReadInput()
    {
        using var input = OpenInput();
        if (TextFiles.TryRead(input, "standard input", out var text, out var problem))
        {
            return text;
        }

        Report(problem);
        return null;
    }

    /// <summary>Tells of a file in one line on standard error.</summary>
    public void Report(FileProblem problem)
    {
        var path = Files.Path.IsPathFullyQualified(problem.Path) ? Finder.DisplayPath(problem.Path) : problem.Path;
        Complain(problem.Line > 0 ? $"{path}:{problem.Line}: {problem.Reason}" : $"{path}: {problem.Reason}");
    }

    /// <summary>Says in one line on standard error what could not be done.</summary>
    public void Complain(string message)
    {
        HasTrouble = true;
        Error.WriteLine("casedsl: " + Printable.OneLine(message));
    }

    /// <summary>Says in one line on standard error what was done.</summary>
    public void Note(string message) => Error.WriteLine(Printable.OneLine(message));
}
