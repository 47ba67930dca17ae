using System.IO.Abstractions;
using Microsoft.Win32.SafeHandles;

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
        FileStream = new PausingStreams(this, base.FileStream);
    }

    public override IFile File { get; }

    public override IFileStreamFactory FileStream { get; }

    /// <summary>How long each such question takes even then.</summary>
    public TimeSpan Slowness { get; init; }

    /// <summary>Ends once somebody waits; fails where nobody does.</summary>
    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromMinutes(1));

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

    private sealed class PausingStreams(PausingFiles files, IFileStreamFactory disk) : IFileStreamFactory
    {
        public IFileSystem FileSystem => files;

        public FileSystemStream New(SafeFileHandle handle, FileAccess access) => disk.New(handle, access);

        public FileSystemStream New(SafeFileHandle handle, FileAccess access, int bufferSize) => disk.New(handle, access, bufferSize);

        public FileSystemStream New(SafeFileHandle handle, FileAccess access, int bufferSize, bool isAsync) => disk.New(handle, access, bufferSize, isAsync);

        public FileSystemStream New(string path, FileMode mode) => disk.New(Paused(path), mode);

        public FileSystemStream New(string path, FileMode mode, FileAccess access) => disk.New(Paused(path), mode, access);

        public FileSystemStream New(string path, FileMode mode, FileAccess access, FileShare share) => disk.New(Paused(path), mode, access, share);

        public FileSystemStream New(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize) => disk.New(Paused(path), mode, access, share, bufferSize);

        public FileSystemStream New(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, bool useAsync) => disk.New(Paused(path), mode, access, share, bufferSize, useAsync);

        public FileSystemStream New(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, FileOptions options) => disk.New(Paused(path), mode, access, share, bufferSize, options);

        public FileSystemStream New(string path, FileStreamOptions options) => disk.New(Paused(path), options);

        public FileSystemStream Wrap(FileStream fileStream) => disk.Wrap(fileStream);

        private string Paused(string path)
        {
            files.Pause(path);
            return path;
        }
    }
}
