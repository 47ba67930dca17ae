using System.CommandLine;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary><c>casedsl lsp</c>: becomes the language server, which is published in a folder beside the program.</summary>
internal static class LspCommand
{
    public static Command Build(Host host)
    {
        var arguments = new Argument<string[]>("ARGUMENT")
        {
            Description = "Handed on to the server, which needs none: it speaks over standard input and output.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var stdio = CommandParts.Flag("--stdio", "Speak over standard input and output, as it always does; editors like to say so.");
        var command = new Command("lsp", "Runs the language server, for editors to start.") { arguments, stdio };
        command.SetAction(parsed => Run(host, parsed.GetValue(arguments) ?? []));
        return command;
    }

    private static int Run(Host host, IReadOnlyList<string> arguments)
    {
        var path = Path.Join(host.ProgramFolder, "server", OperatingSystem.IsWindows() ? "casedsl-server.exe" : "casedsl-server");
        var library = Path.ChangeExtension(path, null) + ".dll";
        if (!host.Files.File.Exists(path) && host.Files.File.Exists(library) && ProgramFinder.Find("dotnet") is { } dotnet)
        {
            // As a dotnet tool brings it: whoever installed that has .NET.
            (path, arguments) = (dotnet, [library, .. arguments]);
        }
        else if (!host.Files.File.Exists(path))
        {
            host.Complain($"the language server is missing: it should be at '{path}', where publishing the command line puts it");
            return ExitCode.Trouble;
        }

        try
        {
            return host.HandOver(path, arguments);
        }
        catch (IOException failure)
        {
            host.Complain($"the language server at '{path}' does not start: {TextFiles.Describe(failure, "start")}");
            return ExitCode.Trouble;
        }
    }
}
