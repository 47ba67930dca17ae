using System.CommandLine;
using System.CommandLine.Invocation;

namespace CaseDsl.Cli;

/// <summary>Prints the name and the version that the build was given.</summary>
internal sealed class VersionAction(Host host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        host.Out.WriteLine($"casedsl {ProgramIdentity.Current.Version}");
        return ExitCode.Clean;
    }
}
