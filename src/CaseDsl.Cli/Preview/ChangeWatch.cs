using System.Collections.Immutable;
using System.IO.Abstractions;

namespace CaseDsl.Cli;

/// <summary>
/// Waits until files may have changed: the system says so at once for the folders named, and a look now and then finds what it
/// doesn't tell, such as files on a network disk or in a new folder.
/// </summary>
internal sealed class ChangeWatch(IFileSystem files) : IDisposable
{
    /// <summary>How long after the first sign files must rest: a save is often several steps.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <summary>The time between two looks where nothing is told.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The same where the system can't tell of every folder.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<string, IFileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sign = new(0, 1);
    private bool _isPartial;

    /// <summary>Watches these folders and no other.</summary>
    public void Watch(ImmutableHashSet<string> folders)
    {
        foreach (var gone in _watchers.Keys.Where(folder => !folders.Contains(folder)).ToArray())
        {
            _watchers[gone].Dispose();
            _watchers.Remove(gone);
        }

        _isPartial = false;
        foreach (var folder in folders)
        {
            if (!_watchers.ContainsKey(folder) && !TryAdd(folder))
            {
                _isPartial = true;
            }
        }
    }

    /// <summary>Returns when something may have changed, or when it is time to look whatever was told.</summary>
    public async Task Wait(CancellationToken stop)
    {
        if (await _sign.WaitAsync(_isPartial ? ShortPause : Pause, stop).ConfigureAwait(false))
        {
            await Task.Delay(Rest, stop).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _sign.Dispose();
    }

    private bool TryAdd(string folder)
    {
        IFileSystemWatcher? watcher = null;
        try
        {
            watcher = files.FileSystemWatcher.New(folder);
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Created += (_, _) => Sign();
            watcher.Changed += (_, _) => Sign();
            watcher.Deleted += (_, _) => Sign();
            watcher.Renamed += (_, _) => Sign();
            watcher.Error += (_, _) => Sign();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(folder, watcher);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The system has no more watches to give, or the folder has just gone: looking will do.
            watcher?.Dispose();
            return false;
        }
    }

    private void Sign()
    {
        try
        {
            _sign.Release();
        }
        catch (Exception failure) when (failure is SemaphoreFullException or ObjectDisposedException)
        {
            // A sign that nobody has seen yet is enough; after the end nobody looks.
        }
    }
}
