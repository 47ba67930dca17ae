namespace CaseDsl.Cli;

/// <summary>The <c>casedsl</c> program.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var host = ProcessHost.Create();
        try
        {
            return CommandLine.Run(arguments, host);
        }
        finally
        {
            Flush(host);
        }
    }

    private static void Flush(Host host)
    {
        try
        {
            host.Out.Flush();
        }
        catch (IOException)
        {
            // Told by CommandLine.Run, whose own flush met it first.
        }
    }
}
