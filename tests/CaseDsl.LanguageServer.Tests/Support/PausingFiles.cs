using System.IO.Abstractions;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>The disk, on which whoever asks for a page waits until it is let go: work that is under way for as long as a test likes.</summary>
internal sealed class PausingFiles : FileSystem, IDisposable
{
    private readonly ManualResetEventSlim _go = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PausingFile _file;

    public PausingFiles()
    {
        _file = new PausingFile(this);
    }

    public override IFile File => _file;

    /// <summary>Ends once somebody waits.</summary>
    public Task Reached => _reached.Task;

    public void Go() => _go.Set();

    public void Dispose() => _go.Dispose();

    private sealed class PausingFile(PausingFiles files) : FileWrapper(files)
    {
        public override bool Exists(string? path)
        {
            if (path?.EndsWith(".md", StringComparison.Ordinal) == true)
            {
                files._reached.TrySetResult();
                files._go.Wait();
            }

            return base.Exists(path);
        }
    }
}
