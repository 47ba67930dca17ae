using System.IO.Abstractions;
using System.Text;

namespace CaseDsl.Cli.Tests;

/// <summary>Runs the program in this process, in a folder, and keeps what it wrote.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public static CliRun In(string folder, params string[] arguments) => In(new Setup { Folder = folder }, arguments);

    public static CliRun In(Setup setup, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var interrupt = new CancellationTokenSource();
        var host = new Host
        {
            Out = setup.Out ?? output,
            Error = error,
            OpenInput = setup.OpenInput ?? (() => new MemoryStream(setup.Input)),
            Files = setup.Files,
            CurrentFolder = setup.Folder,
            ProgramFolder = setup.ProgramFolder,
            HandOver = setup.HandOver,
            OutTerminal = setup.OutTerminal,
            ErrorTerminal = setup.ErrorTerminal,
            Interrupted = interrupt.Token,
            HoldInterrupts = setup.Interrupts ? interrupt.Cancel : static () => { },
        };
        var code = CommandLine.Run(arguments, host);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal sealed record Setup
    {
        public required string Folder { get; init; }

        public IFileSystem Files { get; init; } = new FileSystem();

        public byte[] Input { get; init; } = [];

        public string InputText
        {
            init => Input = Encoding.UTF8.GetBytes(value);
        }

        /// <summary>In place of <see cref="Input"/>.</summary>
        public Func<Stream>? OpenInput { get; init; }

        /// <summary>Where the program's own files lie, for a command that looks for them.</summary>
        public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

        public Func<string, IReadOnlyList<string>, int> HandOver { get; init; } = OtherProgram.HandOver;

        public TextWriter? Out { get; init; }

        public Terminal OutTerminal { get; init; } = Terminal.None;

        public Terminal ErrorTerminal { get; init; } = Terminal.None;

        /// <summary>True to press Ctrl-C as soon as the command is ready for it.</summary>
        public bool Interrupts { get; init; }
    }
}
