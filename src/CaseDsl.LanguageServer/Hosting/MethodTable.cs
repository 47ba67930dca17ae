using System.Reflection;
using CaseDsl.LanguageServer.Protocol;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>
/// The methods that the server answers, and the one queue they come through. Messages are handed out in the order they
/// arrived: what changes the state is carried out before the next message is looked at; what reads takes the state that it
/// meets and answers from it on a thread of its own, however the state goes on.
/// </summary>
internal sealed class MethodTable(JsonRpc rpc, JsonSerializer serializer, Func<ServerState> state, Client client)
{
    private static readonly MethodInfo Invoke = typeof(Handler).GetMethod(nameof(Handler.Invoke)) ?? throw new MissingMethodException(nameof(Handler), nameof(Handler.Invoke));

    private static readonly JsonSerializer Forgiving = LspSerializer.CreateForgiving();

    private delegate Task<object?> Handler(JToken? parameters = null, CancellationToken cancellation = default);

    /// <summary>Ends once every file that is being read has been.</summary>
    public Func<Task> AllRead { get; init; } = static () => Task.CompletedTask;

    /// <summary>Called with each message, before it is carried out.</summary>
    public Action Arrived { get; init; } = static () => { };

    /// <summary>A notification that changes something.</summary>
    public void Change<TParams>(string method, Action<TParams> carryOut) =>
        Request<TParams>(method, parameters =>
        {
            carryOut(parameters);
            return null;
        });

    /// <summary>A request that changes something, and is answered before the next message is looked at.</summary>
    public void Request<TParams>(string method, Func<TParams, object?> carryOut) =>
        Add(method, (parameters, _) => Task.FromResult(carryOut(Read<TParams>(method, parameters))));

    /// <summary>A message whose parameters don't matter, and may be missing.</summary>
    public void Bare(string method, Func<object?> answer) => Add(method, (_, _) => Task.FromResult(answer()));

    /// <summary>A request about a document; answered with null where no workspace has it.</summary>
    public void Document<TParams>(string method, Func<TParams, DocumentView, CancellationToken, object?> answer)
        where TParams : TextDocumentParams =>
        Everything<TParams>(
            method, (parameters, at, cancellation) => at.Find(UriOf(method, parameters)) is { } view ? answer(parameters, view, cancellation) : null);

    /// <summary>
    /// A request about a document whose answer would be false while files are still unread: it waits for them, and where the
    /// document has been edited meanwhile says so, since the places that were asked about are none any more.
    /// </summary>
    public void WholeDocument<TParams>(string method, Func<TParams, DocumentView, CancellationToken, object?> answer)
        where TParams : TextDocumentParams =>
        Add(method, async (parameters, cancellation) =>
        {
            var read = Read<TParams>(method, parameters);
            var met = View(state());
            await AllRead().WaitAsync(cancellation).ConfigureAwait(false);
            var now = View(state());
            if (met is not null && now?.Version != met.Version)
            {
                throw new LocalRpcException("The document has been edited since.") { ErrorCode = LspErrorCodes.ContentModified };
            }

            return now is null ? null : await OnItsOwn(() => answer(read, now, cancellation), cancellation).ConfigureAwait(false);

            DocumentView? View(ServerState at) => at.Find(UriOf(method, read), client.Encoding);
        });

    /// <summary>A request about everything, which waits for the files that are still unread.</summary>
    public void Whole<TParams>(string method, Func<TParams, ServerStateView, CancellationToken, object?> answer) =>
        Add(method, async (parameters, cancellation) =>
        {
            var read = Read<TParams>(method, parameters);
            await AllRead().WaitAsync(cancellation).ConfigureAwait(false);
            var at = new ServerStateView(state(), client.Encoding);
            return await OnItsOwn(() => answer(read, at, cancellation), cancellation).ConfigureAwait(false);
        });

    /// <summary>A request about everything.</summary>
    public void Everything<TParams>(string method, Func<TParams, ServerStateView, CancellationToken, object?> answer) =>
        Add(method, (parameters, cancellation) =>
        {
            var at = new ServerStateView(state(), client.Encoding);
            return OnItsOwn(() => answer(Read<TParams>(method, parameters), at, cancellation), cancellation);
        });

    /// <summary>Answers on a thread of its own.</summary>
    private static Task<object?> OnItsOwn(Func<object?> answer, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var result = answer();
            GarbageWatch.AfterWork();
            return result;
        },
        cancellation);

    private static string UriOf(string method, TextDocumentParams parameters) =>
        parameters.TextDocument.Uri is { Length: > 0 } uri ? uri : throw OtherParameters(method);

    private void Add(string method, Handler handler)
    {
        Handler traced = (parameters, cancellation) =>
        {
            if (client.IsTraced)
            {
                client.Trace($"{method} {(parameters as JObject)?["textDocument"]?["uri"]}".TrimEnd());
            }

            Arrived();
            return handler(parameters, cancellation);
        };
        rpc.AddLocalRpcMethod(Invoke, traced, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });
    }

    private T Read<T>(string method, JToken? parameters)
    {
        try
        {
            if (parameters is JObject given && given.ToObject<T>(typeof(T) == typeof(InitializeParams) ? Forgiving : serializer) is { } read)
            {
                return read;
            }
        }
        catch (JsonException)
        {
            // Told below, in our words.
        }

        throw OtherParameters(method);
    }

    private static LocalRpcException OtherParameters(string method) =>
        new($"'{method}' has other parameters.") { ErrorCode = LspErrorCodes.InvalidParams };
}
