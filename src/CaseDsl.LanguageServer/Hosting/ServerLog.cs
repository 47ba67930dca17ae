namespace CaseDsl.LanguageServer;

/// <summary>The server's log: standard error, which editors keep in a channel of its own.</summary>
internal sealed class ServerLog(TextWriter into)
{
    private readonly Lock _gate = new();

    public void Write(string message)
    {
        lock (_gate)
        {
            try
            {
                into.WriteLine($"casedsl-server: {message}");
            }
            catch (IOException)
            {
                // Nobody is left to read it.
            }
        }
    }
}
