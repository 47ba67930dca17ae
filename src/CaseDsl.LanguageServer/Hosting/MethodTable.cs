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
        Everything<TParams>(method, (parameters, at, cancellation) =>
        {
            if (parameters.TextDocument.Uri.Length == 0)
            {
                throw OtherParameters(method);
            }

            return at.Find(parameters.TextDocument.Uri) is { } view ? answer(parameters, view, cancellation) : null;
        });

    /// <summary>A request about everything.</summary>
    public void Everything<TParams>(string method, Func<TParams, ServerStateView, CancellationToken, object?> answer) =>
        Add(method, (parameters, cancellation) =>
        {
            var at = new ServerStateView(state(), client.Encoding);
            return Task.Run(
                () =>
                {
                    var result = answer(Read<TParams>(method, parameters), at, cancellation);
                    GarbageWatch.AfterWork();
                    return result;
                },
                cancellation);
        });

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
