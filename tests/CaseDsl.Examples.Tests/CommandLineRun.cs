using System.IO.Abstractions;
using CaseDsl.Cli;

namespace CaseDsl.Examples.Tests;

/// <summary>What a run of <c>casedsl</c> in the repository's root printed, and how it ended.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the program in this process, as if its output went to a file.</summary>
    public static CommandLineRun Of(params string[] arguments) => In(Repository.Root, arguments);

    /// <summary>The same in another folder.</summary>
    public static CommandLineRun In(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Host
        {
            Out = output,
            Error = error,
            OpenInput = static () => Stream.Null,
            Files = new FileSystem(),
            CurrentFolder = folder,
        };
        int code = CommandLine.Run(arguments, host);
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }
}
