using System.Collections.Concurrent;
using CaseDsl.Analysis;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>
/// Keeps the editor's findings up to date. A document that is being edited is analysed at once, and a newer edit cancels
/// what was begun for an older; the other documents wait until the keys rest, and are begun anew with each change.
/// </summary>
internal sealed class DiagnosticsFeed(IClient client, Func<ServerState> state) : IAsyncDisposable
{
    /// <summary>How long the keys have to rest before files that nobody edits are looked at.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(120);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _edits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Published> _published = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource _sweep = new();
    private Task _sweeper = Task.CompletedTask;

    /// <summary>Called when an edited document's findings are out, with its report.</summary>
    public Action<DocumentView, DocumentReport> Reported { get; set; } = static (_, _) => { };

    public void Start() => _sweeper = Task.Run(SweepAsync);

    public void Changed(StateChange change)
    {
        foreach (var path in change.Gone)
        {
            Withdraw(path);
        }

        if (change.Edited is { } edited)
        {
            var cancellation = new CancellationTokenSource();
            if (_edits.TryGetValue(edited, out var older))
            {
                older.Cancel();
            }

            _edits[edited] = cancellation;
            _ = Task.Run(() => Quietly(() => Publish(change.State, edited, isEdited: true, cancellation.Token)));
        }

        lock (_gate)
        {
            _sweep.Cancel();
            _sweep = new CancellationTokenSource();
        }

        _signal.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _sweep.Cancel();
        }

        foreach (var edit in _edits.Values)
        {
            edit.Cancel();
        }

        await _sweeper.ConfigureAwait(false);
    }

    private async Task SweepAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await _signal.WaitAsync(_ended.Token).ConfigureAwait(false);
                CancellationToken cancellation;
                lock (_gate)
                {
                    cancellation = _sweep.Token;
                }

                if (!_published.IsEmpty)
                {
                    await Task.Delay(Rest, cancellation).ConfigureAwait(false);
                }

                Sweep(state(), cancellation);
            }
            catch (OperationCanceledException)
            {
                // A newer change has signalled, or the session is over.
            }
            catch (Exception failure)
            {
                client.Log(MessageType.Error, $"Checking the workspace failed: {failure}");
            }
        }
    }

    /// <summary>Looks at every document of every workspace: first those that are open.</summary>
    private void Sweep(ServerState now, CancellationToken cancellation)
    {
        var isOtherDifferent = false;
        var paths = now.Roots
            .SelectMany(static root => root.Snapshot.Documents, static (root, document) => root.Folder.FullPath(document.Path))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(path => now.Open.ContainsKey(path) ? 0 : 1)
            .ThenBy(static path => path, StringComparer.Ordinal)
            .ToList();
        // A processor is left to whoever asks meanwhile.
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1) };
        Parallel.ForEach(Partitioner.Create(paths, EnumerablePartitionerOptions.NoBuffering), options, path =>
        {
            if (Publish(now, path, isEdited: false, cancellation))
            {
                Volatile.Write(ref isOtherDifferent, true);
            }
        });

        // What files say of each other is whole only now that each has been looked at.
        foreach (var path in paths)
        {
            isOtherDifferent |= Publish(now, path, isEdited: false, cancellation);
        }

        if (isOtherDifferent)
        {
            client.Refresh();
        }
    }

    /// <summary>Sends a document's findings where they are not those that the editor has; true where they were sent.</summary>
    private bool Publish(ServerState now, string path, bool isEdited, CancellationToken cancellation)
    {
        if (now.FindFile(path, client.Encoding) is not { } view)
        {
            return false;
        }

        if (!view.Root.IsOpened && !now.Open.ContainsKey(path))
        {
            // Read only for the sake of a file that was opened alone.
            Withdraw(path);
            return false;
        }

        var report = DocumentReport.Of(view, cancellation);
        if (isEdited)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        var isSent = false;
        lock (_gate)
        {
            var known = _published.GetValueOrDefault(path);
            if (known is not null && known.Generation > now.Generation)
            {
                return false;
            }

            // A clean file that the editor has never heard of needs no word; each version of an open one gets its answer.
            var resultId = report.Diagnostics.Length == 0 ? Published.Clean : report.ResultId;
            if ((known?.ResultId ?? Published.Clean) != resultId || (view.Version is { } version && known?.Version != version))
            {
                isSent = true;
                if (!client.PullsDiagnostics)
                {
                    _ = client.NotifyAsync(
                        "textDocument/publishDiagnostics",
                        new PublishDiagnosticsParams { Uri = view.Uri, Version = view.Version, Diagnostics = client.Shown(report.Diagnostics) });
                }
            }

            _published[path] = new Published(now.Generation, view.Version, resultId, view.Uri);
        }

        if (isEdited || (isSent && now.Open.ContainsKey(path)))
        {
            Reported(view, report);
        }

        GarbageWatch.AfterWork();

        return isSent;
    }

    /// <summary>Takes back what was said of a document that is gone.</summary>
    private void Withdraw(string path)
    {
        lock (_gate)
        {
            if (_published.TryRemove(path, out var known) && known.ResultId != Published.Clean && !client.PullsDiagnostics)
            {
                _ = client.NotifyAsync(
                    "textDocument/publishDiagnostics",
                    new PublishDiagnosticsParams { Uri = known.Uri, Diagnostics = [] });
            }
        }
    }

    private void Quietly(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            // A newer edit has its own answer under way.
        }
        catch (Exception failure)
        {
            client.Log(MessageType.Error, $"Checking an edited document failed: {failure}");
        }
    }

    /// <param name="Generation">The state that was looked at.</param>
    /// <param name="Version">The document's version in it; null where the editor did not hold it.</param>
    private sealed record Published(long Generation, int? Version, string ResultId, string Uri)
    {
        public const string Clean = "clean";
    }
}
