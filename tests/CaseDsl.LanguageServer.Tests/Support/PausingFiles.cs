using System.IO.Abstractions;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>The disk, on which whoever asks for a file with a certain end waits until it is let go: work that is under way for as long as a test likes.</summary>
internal sealed class PausingFiles : FileSystem, IDisposable
{
    private readonly string _end;
    private readonly ManualResetEventSlim _go = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="end">Of the paths at which to wait.</param>
    public PausingFiles(string end)
    {
        _end = end;
        File = new PausingFile(this);
        Directory = new PausingDirectory(this);
    }

    public override IFile File { get; }

    public override IDirectory Directory { get; }

    /// <summary>How long each such question takes even then.</summary>
    public TimeSpan Slowness { get; init; }

    /// <summary>Ends once somebody waits.</summary>
    public Task Reached => _reached.Task;

    public void Go() => _go.Set();

    public void Dispose() => _go.Dispose();

    private void Pause(string? path)
    {
        if (path?.EndsWith(_end, StringComparison.Ordinal) == true)
        {
            _reached.TrySetResult();
            _go.Wait();
            Thread.Sleep(Slowness);
        }
    }

    private sealed class PausingFile(PausingFiles files) : FileWrapper(files)
    {
        public override bool Exists(string? path)
        {
            files.Pause(path);
            return base.Exists(path);
        }
    }

    private sealed class PausingDirectory(PausingFiles files) : DirectoryWrapper(files)
    {
        public override bool Exists(string? path)
        {
            files.Pause(path);
            return base.Exists(path);
        }
    }
}
