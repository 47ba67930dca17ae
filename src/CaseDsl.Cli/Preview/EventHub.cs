using System.Text;
using System.Threading.Channels;

namespace CaseDsl.Cli;

/// <summary>Tells every open page when there is something newer, as server-sent events. Safe to use from many threads.</summary>
internal sealed class EventHub
{
    /// <summary>How often a silent stream says that it is alive, so that one whose reader has gone is found.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly List<Channel<string>> _listeners = [];
    private string _latest = "";

    /// <summary>Says what the newest version is; a slow reader is told only the last.</summary>
    public void Publish(string version)
    {
        lock (_gate)
        {
            _latest = version;
            foreach (var listener in _listeners)
            {
                listener.Writer.TryWrite(version);
            }
        }
    }

    /// <summary>Writes the version that is now, then each newer one, until the reader goes or the program ends.</summary>
    public async Task Write(Stream stream, CancellationToken stop)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            channel.Writer.TryWrite(_latest);
            _listeners.Add(channel);
        }

        try
        {
            await Send(stream, "retry: 500\n\n", stop).ConfigureAwait(false);
            var next = channel.Reader.ReadAsync(stop).AsTask();
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Breath, stop)).ConfigureAwait(false) == next)
                {
                    await Send(stream, $"data: {await next.ConfigureAwait(false)}\n\n", stop).ConfigureAwait(false);
                    next = channel.Reader.ReadAsync(stop).AsTask();
                }
                else
                {
                    stop.ThrowIfCancellationRequested();
                    await Send(stream, ":\n\n", stop).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            lock (_gate)
            {
                _listeners.Remove(channel);
            }
        }
    }

    private static ValueTask Send(Stream stream, string text, CancellationToken stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
}
