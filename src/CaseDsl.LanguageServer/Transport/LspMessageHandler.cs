using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Newtonsoft.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>
/// The protocol's frames over a pair of pipes. A body that is no JSON, or no message, is answered and the session goes on;
/// so is a request that comes when it may not. Only a broken header ends the session, since nothing after it can be told apart.
/// The end of the session, by <c>exit</c> or by the end of the input, is handed on once what was asked before has its answers.
/// </summary>
internal sealed class LspMessageHandler : HeaderDelimitedMessageHandler
{
    private const int LongestHeader = 8 * 1024;
    private static readonly TimeSpan MostPatienceAtTheEnd = TimeSpan.FromSeconds(1);
    private static readonly byte[] EndOfHeader = "\r\n\r\n"u8.ToArray();

    private readonly JsonMessageFormatter _formatter;
    private readonly Lifecycle _lifecycle;
    private readonly PipeReader _reader;
    private readonly UnansweredRequests _unanswered = new();
    private readonly ConcurrentDictionary<RequestId, bool> _asked = [];
    private RequestId? _answering;

    public LspMessageHandler(PipeWriter writer, PipeReader reader, JsonMessageFormatter formatter, Lifecycle lifecycle)
        : base(writer, reader, formatter)
    {
        _formatter = formatter;
        _lifecycle = lifecycle;
        _reader = reader;
    }

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadBodyAsync(cancellationToken).ConfigureAwait(false) is { } body)
        {
            JsonRpcMessage message;
            try
            {
                message = _formatter.Deserialize(new ReadOnlySequence<byte>(body), Encoding.UTF8);
            }
            catch (Exception failure) when (failure is JsonReaderException or DecoderFallbackException)
            {
                await AnswerAsync(RequestId.Null, LspErrorCodes.ParseError, "The message is not JSON.", cancellationToken).ConfigureAwait(false);
                continue;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await AnswerAsync(RequestId.Null, LspErrorCodes.InvalidRequest, "The message is not one of JSON-RPC 2.0.", cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (message is JsonRpcResult or JsonRpcError && !_asked.TryRemove(((IJsonRpcMessageWithId)message).RequestId, out _))
            {
                // An answer to nothing that was asked: the editor's mistake, which is no reason to leave it.
                continue;
            }

            if (message is JsonRpcRequest request && _lifecycle.Refuse(request) is var (code, why))
            {
                if (request.IsResponseExpected)
                {
                    await AnswerAsync(request.RequestId, code, why, cancellationToken).ConfigureAwait(false);
                }

                continue;
            }

            if (message is JsonRpcRequest { ArgumentsList.Count: > 1, IsResponseExpected: true } listed)
            {
                // No method here takes a list of parameters.
                await AnswerAsync(listed.RequestId, LspErrorCodes.InvalidParams, $"'{listed.Method}' has other parameters.", cancellationToken).ConfigureAwait(false);
                continue;
            }

            switch (message)
            {
                case JsonRpcRequest { Method: "exit" }:
                    await _unanswered.WaitAsync(MostPatienceAtTheEnd, cancellationToken).ConfigureAwait(false);
                    break;
                case JsonRpcRequest { IsResponseExpected: true } asked:
                    _unanswered.Add(asked.RequestId);
                    break;
            }

            return message;
        }

        await _unanswered.WaitAsync(MostPatienceAtTheEnd, cancellationToken).ConfigureAwait(false);
        return null;
    }

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } asking)
        {
            _asked[asking.RequestId] = true;
        }

        base.Write(content, cancellationToken);
        _answering = content switch
        {
            JsonRpcResult result => result.RequestId,
            JsonRpcError error => error.RequestId,
            _ => null,
        };
    }

    protected override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        // One message is written and flushed before the next.
        var answered = _answering;
        await base.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (answered is { } id)
        {
            _unanswered.Remove(id);
        }
    }

    private ValueTask AnswerAsync(RequestId id, int code, string message, CancellationToken cancellation)
    {
        var error = ((IJsonRpcMessageFactory)_formatter).CreateErrorMessage();
        error.RequestId = id;
        error.Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = message };
        return WriteAsync(error, cancellation);
    }

    /// <summary>The next message's bytes; null at the end of the input.</summary>
    /// <exception cref="BadHeaderException">The header says no length.</exception>
    private async Task<byte[]?> ReadBodyAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (Find(buffer, out var header, out var rest))
            {
                var length = LengthIn(header);
                _reader.AdvanceTo(rest);
                return await ReadExactlyAsync(length, cancellation).ConfigureAwait(false);
            }

            if (read.IsCompleted)
            {
                _reader.AdvanceTo(buffer.End);
                return null;
            }

            if (buffer.Length > LongestHeader)
            {
                throw new BadHeaderException("A message's header does not end.");
            }

            _reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private async Task<byte[]?> ReadExactlyAsync(int length, CancellationToken cancellation)
    {
        if (length == 0)
        {
            return [];
        }

        var read = await _reader.ReadAtLeastAsync(length, cancellation).ConfigureAwait(false);
        if (read.Buffer.Length < length)
        {
            _reader.AdvanceTo(read.Buffer.End);
            return null;
        }

        var body = read.Buffer.Slice(0, length);
        var bytes = body.ToArray();
        _reader.AdvanceTo(body.End);
        return bytes;
    }

    private static bool Find(ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> header, out SequencePosition rest)
    {
        var reader = new SequenceReader<byte>(buffer);
        var isFound = reader.TryReadTo(out header, EndOfHeader);
        rest = reader.Position;
        return isFound;
    }

    private static int LengthIn(ReadOnlySequence<byte> header)
    {
        foreach (var line in Encoding.ASCII.GetString(header).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0
                && line[..colon].Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(line[(colon + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                return length;
            }
        }

        throw new BadHeaderException("A message's header has no Content-Length.");
    }
}
