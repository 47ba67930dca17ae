using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Abstractions;
using System.IO.Pipelines;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>A server in this process and a client that knows nothing but frames and JSON.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly StringWriter _log = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JObject>> _waiting = [];
    private readonly List<JObject> _unasked = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private int _lastId;

    private ServerSession(IFileSystem? files = null)
    {
        Server = new LanguageServerHost(_toServer.Reader, _fromServer.Writer, files ?? new FileSystem(), TextWriter.Synchronized(_log));
        Exit = Task.Run(Server.RunAsync);
        _ = Task.Run(ReadAsync);
    }

    public LanguageServerHost Server { get; }

    /// <summary>The exit code.</summary>
    public Task<int> Exit { get; }

    public string Log => _log.ToString();

    /// <summary>What <c>initialize</c> answered.</summary>
    public JToken Capabilities { get; private set; } = JValue.CreateNull();

    /// <summary>A session that has said nothing yet.</summary>
    public static ServerSession Silent(IFileSystem? files = null) => new(files);

    /// <summary>A session with folders open, all their files read.</summary>
    public static Task<ServerSession> StartAsync(JObject? capabilities = null, JObject? options = null, params string[] folders) =>
        StartAsync(null, capabilities, options, folders);

    /// <summary>The same on a disk of the test's own.</summary>
    public static async Task<ServerSession> StartAsync(IFileSystem? files, JObject? capabilities, JObject? options, params string[] folders)
    {
        var session = new ServerSession(files);
        var answer = await session.RequestAsync("initialize", new
        {
            processId = (int?)null,
            capabilities = capabilities ?? [],
            initializationOptions = options ?? [],
            workspaceFolders = folders.Select(static folder => new { uri = DocumentUri.FromPath(folder), name = Path.GetFileName(folder) }).ToArray(),
        });
        session.Capabilities = answer["capabilities"] ?? JValue.CreateNull();
        session.Notify("initialized", new { });
        while (session.Server.State.Roots.Any(static root => !root.IsComplete))
        {
            await Task.Delay(5);
        }

        return session;
    }

    public async Task<JToken> RequestAsync(string method, object? parameters = null)
    {
        var answer = await AnswerAsync(method, parameters);
        answer["error"].Should().BeNull("'{0}' should be answered; the log says {1}", method, Log);
        answer.ContainsKey("result").Should().BeTrue("an answer has a result");
        return answer["result"] ?? JValue.CreateNull();
    }

    public async Task<JToken> ErrorAsync(string method, object? parameters = null)
    {
        var answer = await AnswerAsync(method, parameters);
        answer["error"].Should().NotBeNull("'{0}' should be refused, and got {1}", method, answer);
        return answer["error"] ?? JValue.CreateNull();
    }

    /// <summary>The whole answer to a request.</summary>
    public Task<JObject> AnswerAsync(string method, object? parameters = null) => Send(method, parameters).Answer.WaitAsync(Patience);

    /// <summary>Sends a request; gives its number and the answer to come.</summary>
    public (int Id, Task<JObject> Answer) Send(string method, object? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var message = new JObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = JToken.FromObject(parameters);
        }

        Write(message.ToString(Formatting.None));
        return (id, answer.Task);
    }

    public void Notify(string method, object? parameters = null)
    {
        var message = new JObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = JToken.FromObject(parameters);
        }

        Write(message.ToString(Formatting.None));
    }

    /// <summary>Sends a body in its frame, whatever it is.</summary>
    public void Write(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Raw(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n") + body);
    }

    public void Raw(string text)
    {
        lock (_toServer)
        {
            _toServer.Writer.Write(Encoding.UTF8.GetBytes(text));
            _toServer.Writer.FlushAsync().AsTask().Wait();
        }
    }

    /// <summary>The client goes away.</summary>
    public void HangUp() => _toServer.Writer.Complete();

    /// <summary>The next message that nobody asked for, or that the server asks, of a kind; earlier ones of other kinds are kept.</summary>
    public async Task<JObject> NextAsync(Func<JObject, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            lock (_unasked)
            {
                if (_unasked.FindIndex(message => isWanted(message)) is var at and >= 0)
                {
                    var found = _unasked[at];
                    _unasked.RemoveAt(at);
                    return found;
                }
            }

            try
            {
                await _arrived.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nothing such came. What came: {string.Join('\n', Unasked())}\nThe log: {Log}");
            }
        }
    }

    /// <summary>The parameters of the next notification of a name.</summary>
    public async Task<JToken> NextAsync(string method) => (await NextAsync(message => (string?)message["method"] == method))["params"] ?? JValue.CreateNull();

    /// <summary>The next findings that the server publishes of a document, of those that fulfil a condition.</summary>
    public async Task<JArray> FindingsAsync(string uri, Func<JArray, bool>? isWanted = null) =>
        Diagnostics(await NextAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics"
            && (string?)message["params"]?["uri"] == uri
            && isWanted?.Invoke(Diagnostics(message)) != false));

    private static JArray Diagnostics(JObject message) => message["params"]?["diagnostics"] as JArray ?? throw new InvalidDataException(message.ToString());

    /// <summary>What has come unasked and was not taken.</summary>
    public JObject[] Unasked()
    {
        lock (_unasked)
        {
            return [.. _unasked];
        }
    }

    /// <summary>The findings that the server publishes for a version of a document.</summary>
    public async Task<JArray> PublishedAsync(string uri, int version) =>
        Diagnostics(await NextAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics"
            && (string?)message["params"]?["uri"] == uri
            && (int?)message["params"]?["version"] == version));

    public void Open(string uri, string text, int version = 1) =>
        Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = "case", version, text } });

    public void Change(string uri, int version, params object[] changes) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = changes });

    public async ValueTask DisposeAsync()
    {
        _toServer.Writer.Complete();
        await Exit.WaitAsync(Patience);
        await Server.DisposeAsync();
        _arrived.Dispose();
        _log.Dispose();
    }

    private async Task ReadAsync()
    {
        var stream = _fromServer.Reader.AsStream();
        try
        {
            while (await ReadMessageAsync(stream) is { } message)
            {
                if (message["method"] is null && message["id"] is { Type: JTokenType.Integer } id && _waiting.TryRemove((int)id, out var waiting))
                {
                    waiting.SetResult(message);
                    continue;
                }

                if (message["method"] is not null && message["id"] is { } asked)
                {
                    Write(new JObject { ["jsonrpc"] = "2.0", ["id"] = asked, ["result"] = null }.ToString(Formatting.None));
                }

                lock (_unasked)
                {
                    _unasked.Add(message);
                }

                _arrived.Release();
            }
        }
        catch (Exception failure) when (failure is ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The session is over.
        }
    }

    private static async Task<JObject?> ReadMessageAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        var length = int.Parse(header.ToString().Split("Content-Length:")[1].Split("\r\n")[0], CultureInfo.InvariantCulture);
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        return JObject.Parse(Encoding.UTF8.GetString(body));
    }
}
