using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>The requests that have been read and whose answers are not out yet.</summary>
internal sealed class UnansweredRequests
{
    private readonly Lock _gate = new();
    private readonly HashSet<RequestId> _ids = [];
    private TaskCompletionSource? _none;

    public void Add(RequestId id)
    {
        lock (_gate)
        {
            _ids.Add(id);
        }
    }

    public void Remove(RequestId id)
    {
        lock (_gate)
        {
            if (_ids.Remove(id) && _ids.Count == 0)
            {
                _none?.TrySetResult();
            }
        }
    }

    /// <summary>Waits until every request has its answer, or patience ends.</summary>
    public async Task WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        Task none;
        lock (_gate)
        {
            if (_ids.Count == 0)
            {
                return;
            }

            _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            none = _none.Task;
        }

        await Task.WhenAny(none, Task.Delay(patience, cancellation)).ConfigureAwait(false);
    }
}
