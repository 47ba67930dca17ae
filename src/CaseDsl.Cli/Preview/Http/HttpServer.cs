using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CaseDsl.Cli;

/// <summary>
/// As much of HTTP/1.1 as a page on this machine needs: one request a connection, its head bounded in size and time, no body read.
/// </summary>
/// <param name="answer">Called on many threads.</param>
internal sealed class HttpServer(TcpListener listener, Func<HttpRequest, HttpResponse> answer)
{
    private const int MostConnections = 100;
    private const int MostHeadBytes = 16 * 1024;
    private static readonly TimeSpan HeadTime = TimeSpan.FromSeconds(10);

    private int _connections;

    /// <summary>Serves until <paramref name="stop"/> asks for an end, and leaves no connection behind.</summary>
    public async Task Run(CancellationToken stop)
    {
        var open = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            Socket client;
            try
            {
                client = await listener.AcceptSocketAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (SocketException)
            {
                // The other end went away before it was met.
                continue;
            }

            open.RemoveAll(static task => task.IsCompleted);
            open.Add(Serve(client, stop));
        }

        await Task.WhenAll(open).ConfigureAwait(false);
    }

    private async Task Serve(Socket client, CancellationToken stop)
    {
        using var socket = client;
        try
        {
            if (Interlocked.Increment(ref _connections) > MostConnections)
            {
                return;
            }

            socket.NoDelay = true;
            using var stream = new NetworkStream(socket, ownsSocket: false);
            var request = await ReadHead(stream, stop).ConfigureAwait(false);
            if (request is null)
            {
                await Write(stream, HttpResponse.Text(400, "This is no request that casedsl preview understands."), isHead: false, stop).ConfigureAwait(false);
                return;
            }

            await Write(stream, Answer(request), request.Method == "HEAD", stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The reader has gone, or the program ends: there is nobody left to tell.
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }

    private HttpResponse Answer(HttpRequest request)
    {
        try
        {
            return answer(request);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HttpResponse.Text(500, $"A fault of casedsl itself: {failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>Reads to the empty line; null where what comes is no head.</summary>
    private static async Task<HttpRequest?> ReadHead(NetworkStream stream, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(HeadTime);
        var buffer = new byte[MostHeadBytes];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), late.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return ParseHead(Encoding.Latin1.GetString(buffer, 0, end));
            }
        }

        return null;
    }

    /// <summary>The request that a head's lines say; null where they say none.</summary>
    internal static HttpRequest? ParseHead(string head)
    {
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
        {
            return null;
        }

        string? host = null;
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[..colon].AsSpan().ContainsAny(' ', '\t'))
            {
                return null;
            }

            if (line.AsSpan(0, colon).Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                if (host is not null)
                {
                    return null;
                }

                host = line[(colon + 1)..].Trim();
            }
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        return new HttpRequest(method, Uri.UnescapeDataString(query < 0 ? target : target[..query]), host);
    }

    private static async Task Write(NetworkStream stream, HttpResponse response, bool isHead, CancellationToken stop)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {HttpResponse.Reason(response.Status)}\r\n");
        head.Append("Content-Type: ").Append(response.ContentType).Append("\r\n");
        head.Append("Connection: close\r\n");
        if (response.Events is null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length}\r\n");
        }

        foreach (var (name, value) in response.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()), stop).ConfigureAwait(false);
        if (isHead)
        {
            return;
        }

        if (response.Events is { } events)
        {
            await events(stream, stop).ConfigureAwait(false);
        }
        else
        {
            await stream.WriteAsync(response.Body, stop).ConfigureAwait(false);
        }
    }
}
