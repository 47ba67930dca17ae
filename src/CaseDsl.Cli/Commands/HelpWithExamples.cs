using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CaseDsl.Cli;

/// <summary>The library's help, then a few command lines to copy.</summary>
internal sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, does) in Examples.Of(command is RootCommand ? "" : command.Name))
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {does}");
        }

        output.WriteLine();
        output.WriteLine("Exit code: 0 clean, 1 findings, 2 the command line, the configuration or a file was at fault.");
        return ExitCode.Clean;
    }
}
